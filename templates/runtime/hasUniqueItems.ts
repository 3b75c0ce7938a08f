import { canonicalText } from "./canonicalText.ts";
import { jsonEqual } from "./jsonEqual.ts";

/** Whether no two items are equal as JSON values: 1 equals 1.0, 1 is not true, the order of keys does not count. */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  // A few items are compared with each other, many by a set.
  if (items.length <= 8) {
    for (let index = 1; index < items.length; index++) {
      for (let before = 0; before < index; before++) {
        if (jsonEqual(items[before], items[index])) return false;
      }
    }
    return true;
  }
  const primitives = new Set<unknown>();
  let texts: Set<string> | undefined;
  for (const item of items) {
    if (typeof item === "object" && item !== null) {
      texts ??= new Set();
      const count = texts.size;
      if (texts.add(canonicalText(item)).size === count) return false;
    } else {
      const count = primitives.size;
      if (primitives.add(item).size === count) return false;
    }
  }
  return true;
}
