import { remember } from "../remember.ts";
import { bareTarget } from "./bareTarget.ts";
import { always } from "./evaluated.ts";
import type { Shape, ShapeId } from "./model.ts";

/** The shapes that another applies to the same instance and adds to (`$ref` with siblings, `allOf` of several), by what bare references lead to. */
export const extendedShapes = remember((shapes: readonly Shape[]): ReadonlySet<ShapeId> => {
  const found = new Set<ShapeId>();
  for (const shape of shapes) {
    if (bareTarget(shapes, shape.id) !== shape.id) continue;
    for (const id of always(shape)) found.add(bareTarget(shapes, id));
  }
  return found;
});
