import { saysOnly } from "../model/bareTarget.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { onlyPart } from "./onlyPart.ts";

/** The properties that a shape without a name requires of objects, where it says no more than that; else `undefined`. */
export function onlyRequired({ shapes, names }: Model, id: ShapeId): readonly string[] | undefined {
  const shape = shapes[id] as Shape;
  const { object, types = ["object"] } = shape;
  if (object === undefined || names.has(id) || types.join() !== "object") return undefined;
  return saysOnly(shape, ["types", "object"]) ? onlyPart(object, "required") : undefined;
}
