import { canonicalText } from "./canonicalText.ts";
import { jsonEqual } from "./jsonEqual.ts";

/** Whether no two items are equal as JSON values: 1 equals 1.0, 1 is not true, the order of keys does not count. */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  // So few are quicker looked for than noted.
  const scalars = items.length <= 20 ? undefined : new Set<unknown>();
  const others: object[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (typeof item === "object" && item !== null) others.push(item);
    else if (scalars === undefined) {
      if (items.indexOf(item, index + 1) >= 0) return false;
    } else if (scalars.size === scalars.add(item).size) return false;
  }
  if (others.length <= 8) return areDifferent(others);
  // Mostly a name or a number of each tells them apart.
  const probes: string[] = [];
  for (const [key, value] of Object.entries(others[0] ?? [])) {
    if (probes.length < 4 && (typeof value === "string" || typeof value === "number")) probes.push(key);
  }
  const [probe] = probes;
  return (
    (probe === undefined ? undefined : differFromLast(others, probe)) ?? differByProbes(others, probes, 0)
  );
}

/** A few items are compared with each other, the last first: what is said twice was often added at the end. */
function areDifferent(items: readonly object[]): boolean {
  for (let index = items.length - 1; index > 0; index--) {
    for (let before = 0; before < index; before++) if (jsonEqual(items[before], items[index])) return false;
  }
  return true;
}

/** Compares each item, the last first, with those that agree in the property `key`; undefined where these are too many. */
function differFromLast(items: readonly object[], key: string): boolean | undefined {
  const alike = new Map<unknown, object[]>();
  let left = items.length * 4;
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index] as object;
    const probe = probeOf(item, key);
    const others = alike.get(probe);
    if (others === undefined) {
      alike.set(probe, [item]);
      continue;
    }
    left -= others.length;
    if (left < 0) return undefined;
    for (const other of others) if (jsonEqual(item, other)) return false;
    others.push(item);
  }
  return true;
}

/** What stands in a property, where that is a scalar: anything else is left to other ways. */
function probeOf(item: object, key: string): unknown {
  const value: unknown = Object.hasOwn(item, key) ? Reflect.get(item, key) : undefined;
  return typeof value === "object" ? null : value;
}

/** Compares only those that agree in the property `probes[at]` and those after it. */
function differByProbes(items: readonly object[], probes: readonly string[], at: number): boolean {
  if (items.length <= 8) return areDifferent(items);
  const key = probes[at];
  if (key === undefined) return differByTexts(items, 8);
  const alike = new Map<unknown, object[]>();
  for (const item of items) {
    const probe = probeOf(item, key);
    const others = alike.get(probe);
    if (others === undefined) alike.set(probe, [item]);
    else others.push(item);
  }
  for (const others of alike.values()) if (!differByProbes(others, probes, at + 1)) return false;
  return true;
}

/** Tells items apart by the first `most` values in each, then those alike by more: a large one is not read for nothing. */
function differByTexts(items: readonly object[], most: number): boolean {
  if (items.length < 2) return true;
  const alike = new Map<string, object[]>();
  for (const item of items) {
    const text = canonicalText(item, most);
    const others = alike.get(text);
    if (others === undefined) alike.set(text, [item]);
    else if (text.endsWith("…")) others.push(item);
    else return false;
  }
  for (const others of alike.values()) if (!differByTexts(others, most * 16)) return false;
  return true;
}
