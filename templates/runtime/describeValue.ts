/** What is its own text in JSON. */
const plainText = /^[ !#-[\]-~]*$/;

/** A few words on `value`, for a message that says what was received. Never throws and calls none of its methods. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      if (value.length <= 40 && plainText.test(value)) return `"${value}"`;
      return JSON.stringify(
        value.length > 40 ? `${value.slice(0, 39).replace(/[\ud800-\udbff]$/, "")}…` : value,
      );
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
