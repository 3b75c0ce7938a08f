import { always } from "../model/evaluated.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";

/** Whether the shape says which JSON types there are, or leaves nothing open. */
export function isTyped(model: Model, id: ShapeId, around: readonly ShapeId[] = []): boolean {
  if (around.includes(id)) return true;
  const shape = model.shapes[id] as Shape;
  const inner = (each: ShapeId) => isTyped(model, each, [...around, id]);
  const { never, types, enum: members, const: constant, anyOf, oneOf } = shape;
  const says = [never, types, members, constant].some((part) => part !== undefined);
  return says || always(shape).some(inner) || anyOf?.every(inner) === true || oneOf?.every(inner) === true;
}

/** Whether the shape always asks for properties, or for types of properties or items: then not just anything will do. */
export function isStructured(model: Model, id: ShapeId, within: readonly ShapeId[] = []): boolean {
  if (within.includes(id)) return false;
  const { object, array, ...shape } = model.shapes[id] as Shape;
  const { properties = [], required = [], additionalProperties } = object ?? {};
  const { prefixItems = [], items } = array ?? {};
  // Keys of a pattern and all others can be beyond TypeScript.
  const rest = object?.patternProperties.length === 0 ? additionalProperties : undefined;
  const parts = [...properties.map((each) => each.shape), rest, ...prefixItems, items];
  return (
    required.length > 0 ||
    parts.some((part) => part !== undefined && isTyped(model, part)) ||
    always(shape).some((inner) => isStructured(model, inner, [...within, id]))
  );
}
