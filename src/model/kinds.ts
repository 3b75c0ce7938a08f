import { type Json, type JsonType, jsonTypeOf } from "../json.ts";
import type { Shape } from "./model.ts";

/** The JSON types as guards tell them apart: `integer` is a limit on numbers. */
export type Kind = Exclude<JsonType, "integer">;
export const kinds: readonly Kind[] = ["null", "boolean", "number", "string", "array", "object"];

/** The kind of a JSON value. */
export function kindOf(value: Json): Kind {
  const type = jsonTypeOf(value);
  return type === "integer" ? "number" : type;
}

const kindsOfType: { readonly [type in JsonType]: readonly Kind[] } = {
  null: ["null"],
  boolean: ["boolean"],
  integer: ["number"],
  number: ["number"],
  string: ["string"],
  array: ["array"],
  object: ["object"],
};

/** The kinds that the shape's `types` allow. */
export function kindsOf({ types }: Pick<Shape, "types">): readonly Kind[] {
  if (types === undefined) return kinds;
  // Most shapes name one.
  if (types.length === 1) return kindsOfType[types[0] as JsonType];
  return kinds.filter((kind) => types.includes(kind) || (kind === "number" && types.includes("integer")));
}

/** The kinds that are left where `enum` and `const` have their say too. */
export function possibleKinds(shape: Shape): readonly Kind[] {
  const allowed = kindsOf(shape);
  if (shape.enum === undefined && shape.const === undefined) return allowed;
  const lists = [shape.enum, shape.const && [shape.const.value]].filter((list) => list !== undefined);
  return allowed.filter((kind) => lists.every((list) => list.some((each) => kindOf(each) === kind)));
}
