import { canonicalText } from "./canonicalText.ts";

/** Whether no two items are equal as JSON values: 1 equals 1.0, 1 is not true, the order of keys does not count. */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  if (items.length < 2) return true;
  const primitives = new Set<unknown>();
  const texts = new Set<string>();
  for (const item of items) {
    if (typeof item === "object" && item !== null) {
      const text = canonicalText(item);
      if (texts.has(text)) return false;
      texts.add(text);
    } else {
      if (primitives.has(item)) return false;
      primitives.add(item);
    }
  }
  return true;
}
