import { bareTarget } from "./bareTarget.ts";
import { always } from "./evaluated.ts";
import type { Shape, ShapeId } from "./model.ts";

const known = new WeakMap<readonly Shape[], ReadonlySet<ShapeId>>();

/** The shapes that another applies to the same instance and adds to (`$ref` with siblings, `allOf` of several), by what bare references lead to. */
export function extendedShapes(shapes: readonly Shape[]): ReadonlySet<ShapeId> {
  const before = known.get(shapes);
  if (before !== undefined) return before;
  const found = new Set<ShapeId>();
  for (const shape of shapes) {
    if (bareTarget(shapes, shape.id) !== shape.id) continue;
    for (const id of always(shape)) found.add(bareTarget(shapes, id));
  }
  known.set(shapes, found);
  return found;
}
