import type { Model, Shape, ShapeId } from "../model/model.ts";

interface Memo {
  readonly ids: (ShapeId | undefined)[];
  readonly first: Map<string, ShapeId>;
}

const memos = new WeakMap<Model, Memo>();

function openMemo(model: Model): Memo {
  const memo: Memo = { ids: new Array(model.shapes.length), first: new Map() };
  memos.set(model, memo);
  return memo;
}

/**
 * The first shape without a name that says just the same as shape `id`, if that has no parts; else `id`. Schemas say `{"type": "string"}`
 * in many places: what follows from it is worked out once.
 */
export function alike(model: Model, id: ShapeId): ShapeId {
  const memo = memos.get(model) ?? openMemo(model);
  const known = memo.ids[id];
  if (known !== undefined) return known;
  const shape = model.shapes[id] as Shape;
  let found = id;
  if (!model.names.has(id) && isPlain(shape)) {
    const key = plainText(shape);
    found = memo.first.get(key) ?? id;
    if (found === id) memo.first.set(key, id);
  }
  memo.ids[id] = found;
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
