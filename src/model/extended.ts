import { bareTarget } from "./bareTarget.ts";
import { always } from "./evaluated.ts";
import type { Shape, ShapeId } from "./model.ts";

const known = new WeakMap<readonly Shape[], ReadonlySet<ShapeId>>();

/** The shapes that another applies to the same instance and adds to (`$ref` with siblings, `allOf` of several), by what bare references lead to. */
export function extendedShapes(shapes: readonly Shape[]): ReadonlySet<ShapeId> {
  const found = known.get(shapes) ?? new Set(shapes.flatMap((shape) => extendedBy(shapes, shape)));
  known.set(shapes, found);
  return found;
}

function extendedBy(shapes: readonly Shape[], shape: Shape): ShapeId[] {
  if (bareTarget(shapes, shape.id) !== shape.id) return [];
  return always(shape).map((id) => bareTarget(shapes, id));
}
