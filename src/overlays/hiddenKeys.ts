import type { Json, JsonObject } from "../json.ts";
import { escapeToken, pointerTokens } from "../schema/pointer.ts";

/**
 * rfc6902 follows pointers by plain property access, skips `constructor` and `prototype` in them, and drops `__proto__` from values.
 * While it works, every key that an object inherits is hidden behind this mark, and a schema may name its properties as it likes.
 */
const mark = "\u0000";

function hideKey(key: string): string {
  return key in Object.prototype || key === "prototype" || key.startsWith(mark) ? mark + key : key;
}

/** A copy of `json` whose keys no object inherits. */
export function hideKeys(json: Json): Json {
  return mapKeys(json, hideKey);
}

/** Undoes {@link hideKeys}, in a copy. */
export function showKeys(json: Json): Json {
  return mapKeys(json, (key) => (key.startsWith(mark) ? key.slice(mark.length) : key));
}

/** The pointer in a hidden document that leads where `pointer` leads in the original. */
export function hidePointer(pointer: string): string {
  return pointerTokens(pointer)
    .map((token) => `/${escapeToken(hideKey(token))}`)
    .join("");
}

function mapKeys(json: Json, rename: (key: string) => string): Json {
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json)) return json.map((item: Json) => mapKeys(item, rename));
  const object = json as JsonObject;
  return Object.fromEntries(
    Object.keys(object).map((key) => [rename(key), mapKeys(object[key] as Json, rename)]),
  );
}
