import type { Model, Shape, ShapeId } from "../model/model.ts";
import { likenesses } from "./likeness.ts";

const likenessOf = likenesses();

/**
 * The first shape without a name that says just the same as shape `id`, if that has no parts; else `id`. Schemas say `{"type": "string"}`
 * in many places: what follows from it is worked out once.
 */
export function alike(model: Model, id: ShapeId): ShapeId {
  const likeness = likenessOf(model);
  const known = likeness.ids[id];
  if (known !== undefined) return known;
  const shape = model.shapes[id] as Shape;
  let found = id;
  if (!model.names.has(id) && isPlain(shape)) {
    const key = plainText(shape);
    found = likeness.first.get(key) ?? id;
    if (found === id) likeness.first.set(key, id);
  }
  likeness.ids[id] = found;
  return found;
}

/** What a shape says apart from parts and lists of values. */
export function plainText({ types, limits, note, formatAsserted }: Shape): string {
  return `${types} ${formatAsserted} ${textOf(limits)} ${textOf(note)}`;
}

function textOf(fields: Shape["limits"] | Shape["note"]): string {
  for (const _ in fields) return JSON.stringify(fields);
  return "";
}

/** Whether a shape has no parts, and lists no values. */
function isPlain(shape: Shape): boolean {
  const { object, array, ref, dynamicRef, allOf, anyOf, oneOf, not, condition } = shape;
  const { const: only, enum: members, never } = shape;
  const parts = object ?? array ?? ref ?? dynamicRef ?? allOf ?? anyOf ?? oneOf ?? not ?? condition;
  return (parts ?? only ?? members ?? never) === undefined;
}
