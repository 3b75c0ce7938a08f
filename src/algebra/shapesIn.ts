import { always } from "../model/evaluated.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { type Formula, shapeOf } from "./claims.ts";

/** The shapes that `formula` says accept its values, with those that they apply in place whatever the value; nearest first. */
export function shapesIn({ shapes }: Model, formula: Formula): readonly Shape[] {
  const [[only] = []] = formula;
  // Most say one thing.
  if (formula.length === 1 && formula[0]?.length === 1 && only?.startsWith("+")) {
    const shape = shapes[shapeOf(only)] as Shape;
    if (always(shape).length === 0) return [shape];
  }
  const found = new Set<ShapeId>();
  for (const list of formula) for (const claim of list) if (claim.startsWith("+")) found.add(shapeOf(claim));
  for (const id of found) for (const inner of always(shapes[id] as Shape)) found.add(inner);
  return Array.from(found, (id) => shapes[id] as Shape);
}
