import { nextTarget } from "../../model/bareTarget.ts";
import type { Model, Shape, ShapeId } from "../../model/model.ts";

/** The shape whose functions judge for `id`: a shape without a name that only refers to another is called by the other's. */
export function calledShape({ shapes, names }: Model, id: ShapeId): ShapeId {
  for (let at = id; ; ) {
    const next = names.has(at) ? undefined : nextTarget(shapes[at] as Shape);
    if (next === undefined) return at;
    at = next;
  }
}
