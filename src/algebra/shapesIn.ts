import { always } from "../model/evaluated.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { type Formula, shapeOf } from "./claims.ts";

/** The shapes that `formula` says accept its values, with those that they apply in place whatever the value; nearest first. */
export function shapesIn({ shapes }: Model, formula: Formula): readonly Shape[] {
  const claims = formula.flat().filter((claim) => claim.startsWith("+"));
  const found = new Set<ShapeId>(claims.map(shapeOf));
  for (const id of found) for (const inner of always(shapes[id] as Shape)) found.add(inner);
  return [...found].map((id) => shapes[id] as Shape);
}
