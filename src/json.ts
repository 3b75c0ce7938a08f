/** A JSON value as `JSON.parse` gives it: every key is an own property, `__proto__` included. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Read keys with {@link ownValue}: any string may be a key. */
export type JsonObject = { readonly [key: string]: Json };

/** A JSON value that is no object and no array. */
export type Scalar = string | number | boolean | null;

export function isScalar(value: Json): value is Scalar {
  return typeof value !== "object" || value === null;
}

/** The JSON types of JSON Schema 2020-12 (Validation, section 6.1.1); `integer` is part of `number`. */
export const jsonTypes = ["null", "boolean", "integer", "number", "string", "array", "object"] as const;
export type JsonType = (typeof jsonTypes)[number];

/** Whether `value` is a JSON object (neither an array nor null). */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own property `key` of `object`, or `undefined`. */
export function ownValue(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The JSON type of `value`; `integer` for any number without a fraction (2020-12 Core, section 4.2.1). */
export function jsonTypeOf(value: Json): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value as "boolean" | "string" | "object";
}

/** Whether two JSON values are equal (2020-12 Core, section 4.2.2): key order does not count, 1 equals 1.0. */
export function jsonEqual(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, index) => jsonEqual(item, b[index] as Json))
    );
  }
  if (Array.isArray(b)) return false;
  const [left, right] = [a as JsonObject, b as JsonObject];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && jsonEqual(left[key] as Json, right[key] as Json))
  );
}

/** `value` as JSON on one line for a message, cut after 57 characters where it is over 60 long; "nothing" for no value. */
export function excerpt(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? "nothing";
  // Half a surrogate pair is no character.
  return text.length > 60 ? `${text.slice(0, 57).replace(/[\ud800-\udbff]$/, "")}...` : text;
}
