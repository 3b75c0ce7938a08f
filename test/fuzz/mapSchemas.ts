import { isJsonObject, type Json, type JsonObject } from "../../src/json.ts";

const single = new Set([
  ...[
    "items",
    "additionalItems",
    "contains",
    "unevaluatedItems",
    "additionalProperties",
    "unevaluatedProperties",
  ],
  ...["propertyNames", "not", "if", "then", "else"],
]);
const lists = new Set(["allOf", "anyOf", "oneOf", "prefixItems", "items"]);
const maps = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "dependencies",
  "$defs",
  "definitions",
]);

/** `schema` with `change` made to every schema object in it, the innermost first; data such as `enum` is left alone. */
export function mapSchemas(schema: Json, change: (schema: JsonObject) => JsonObject): Json {
  if (!isJsonObject(schema)) return schema;
  const each = (inner: Json) => mapSchemas(inner, change);
  const entries = Object.entries(schema).map(([keyword, value]): [string, Json] => {
    if (lists.has(keyword) && Array.isArray(value)) return [keyword, value.map(each)];
    if (single.has(keyword)) return [keyword, each(value)];
    if (!maps.has(keyword) || !isJsonObject(value)) return [keyword, value];
    return [keyword, Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, each(inner)]))];
  });
  return change(Object.fromEntries(entries));
}
