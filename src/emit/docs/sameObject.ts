import type { Model, Shape, ShapeId } from "../../model/model.ts";

/** Shape `id` and the shapes without names in its `allOf`, at any depth: what together describes one object. */
export function sameObject(model: Model, id: ShapeId): Shape[] {
  const own = model.shapes[id] as Shape;
  if (own.allOf === undefined) return [own];
  const shapes: Shape[] = [];
  const stack = [id];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const shape = model.shapes[at] as Shape;
    shapes.push(shape);
    stack.push(...(shape.allOf ?? []).filter((part) => !model.names.has(part)).reverse());
  }
  return shapes;
}
