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
  const scalars = new Set<unknown>();
  const others: unknown[] = [];
  for (const item of items) {
    if (typeof item === "object" && item !== null) {
      others.push(item);
      continue;
    }
    const count = scalars.size;
    if (scalars.add(item).size === count) return false;
  }
  return areDifferent(others, 8);
}

/** Tells objects and arrays apart by the first `most` values in each, then those alike by more: a large one is not read for nothing. */
function areDifferent(items: readonly unknown[], most: number): boolean {
  if (items.length < 2) return true;
  const alike = new Map<string, unknown[]>();
  for (const item of items) {
    const text = canonicalText(item, most);
    const others = alike.get(text);
    if (others === undefined) alike.set(text, [item]);
    else if (text.endsWith("…")) others.push(item);
    else return false;
  }
  for (const others of alike.values()) if (!areDifferent(others, most * 16)) return false;
  return true;
}
