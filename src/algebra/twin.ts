import type { ArrayPart, Model, ObjectPart, Shape, ShapeId } from "../model/model.ts";
import { alike, plainText } from "./alike.ts";
import { likenesses } from "./likeness.ts";

const likenessOf = likenesses();

/**
 * {@link alike}, also for shapes with parts: the first shape without a name that says just the same of itself and of its parts, wherever
 * it stands. `id` where there is none before, or where it has parts that schemas seldom have.
 */
export function twin(model: Model, id: ShapeId): ShapeId {
  const likeness = likenessOf(model);
  const known = likeness.ids[id];
  if (known !== undefined) return known;
  // Shapes without names hold no cycles; should one, it is its own twin.
  likeness.ids[id] = id;
  let found = alike(model, id);
  const shape = model.shapes[id] as Shape;
  if (found === id && !model.names.has(id)) {
    const parts = partsText(model, shape);
    if (parts !== undefined) {
      const key = plainText(shape) + parts;
      found = likeness.first.get(key) ?? id;
      if (found === id) likeness.first.set(key, id);
    }
  }
  likeness.ids[id] = found;
  return found;
}

/** The parts of a shape by their twins; `undefined` where it has none, or other parts than these. */
function partsText(model: Model, shape: Shape): string | undefined {
  const { ref, dynamicRef, allOf, anyOf, oneOf, object, array } = shape;
  const { not, condition, const: only, enum: members, never, spelled } = shape;
  if ((not ?? condition ?? only ?? members ?? never ?? spelled) !== undefined) return undefined;
  if ((ref ?? dynamicRef ?? allOf ?? anyOf ?? oneOf ?? object ?? array) === undefined) return undefined;
  const one = (id: ShapeId | undefined) => (id === undefined ? "" : twin(model, id));
  const list = (ids: readonly ShapeId[] | undefined) => (ids === undefined ? "" : `[${ids.map(one)}]`);
  const objects = object === undefined ? "" : objectText(object, one);
  const arrays = array === undefined ? "" : arrayText(array, one);
  if (objects === undefined || arrays === undefined) return undefined;
  return `${one(ref)} ${one(dynamicRef)} ${list(allOf)} ${list(anyOf)} ${list(oneOf)} ${objects} ${arrays}`;
}

type Say = (id: ShapeId | undefined) => string | ShapeId;

function objectText(object: ObjectPart, say: Say): string | undefined {
  const { properties, patternProperties, additionalProperties, required } = object;
  const { propertyNames, unevaluatedProperties, dependentRequired, dependentSchemas } = object;
  if ((propertyNames ?? unevaluatedProperties) !== undefined) return undefined;
  if (dependentRequired.length + dependentSchemas.length > 0) return undefined;
  let text = "{";
  for (const { name, shape } of properties) text += `${JSON.stringify(name)}:${say(shape)},`;
  for (const { pattern, shape } of patternProperties) text += `~${JSON.stringify(pattern)}:${say(shape)},`;
  return `${text}${say(additionalProperties)}}${required.length === 0 ? "" : JSON.stringify(required)}`;
}

function arrayText(
  { prefixItems, items, contains, unevaluatedItems }: ArrayPart,
  say: Say,
): string | undefined {
  if (contains !== undefined || unevaluatedItems !== undefined) return undefined;
  return `(${prefixItems.map(say)};${say(items)})`;
}
