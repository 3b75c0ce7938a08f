import { isJsonObject, type Json } from "../../src/json.ts";

/** `schema` without `format`. A property of that name stays: its value is a schema, not a string. */
export function withoutFormats(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(withoutFormats);
  if (!isJsonObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => key !== "format" || typeof value !== "string")
      .map(([key, value]) => [key, isData(key, value) ? value : withoutFormats(value)]),
  );
}

/** Whether `value` is data rather than schemas; a property called `const` or `enum` is neither a list nor a plain value. */
function isData(key: string, value: Json): boolean {
  return (key === "enum" && Array.isArray(value)) || (key === "const" && !isJsonObject(value));
}
