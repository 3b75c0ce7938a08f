import { textInJson } from "./textInJson.ts";

/** A few words on `value`, for a message that says what was received. Never throws and calls none of its methods. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return textInJson(value.length > 40 ? `${value.slice(0, endsInPair(value) ? 38 : 39)}\u2026` : value);
    case "object":
      if (value === null) return "null";
      try {
        if (!Array.isArray(value)) return "an object";
        return value.length === 1 ? "an array of 1 item" : `an array of ${value.length} items`;
      } catch {
        return "an object";
      }
    case "function":
    case "symbol":
    case "bigint":
      return `a ${typeof value}`;
    default:
      return String(value);
  }
}

/** Whether the first 39 UTF-16 units of `text` end with half of a character. */
function endsInPair(text: string): boolean {
  return (text.charCodeAt(38) & 0xfc00) === 0xd800;
}
