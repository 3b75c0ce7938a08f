import { saysOnly } from "../model/bareTarget.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";

/** The properties that a shape without a name requires of objects, where it says no more than that; else `undefined`. */
export function onlyRequired({ shapes, names }: Model, id: ShapeId): readonly string[] | undefined {
  const shape = shapes[id] as Shape;
  const { object, types = ["object"] } = shape;
  if (object === undefined || names.has(id) || types.join() !== "object") return undefined;
  if (!saysOnly(shape, ["types", "object"])) return undefined;
  for (const [keyword, said] of Object.entries(object)) {
    const isSilent = said === undefined || (Array.isArray(said) && said.length === 0);
    if (keyword !== "required" && !isSilent) return undefined;
  }
  return object.required;
}
