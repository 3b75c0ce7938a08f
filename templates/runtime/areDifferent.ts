import { canonicalText } from "./canonicalText.ts";
import { hasOwn } from "./hasOwn.ts";
import { isCompound } from "./isCompound.ts";
import { jsonEqual } from "./jsonEqual.ts";

/**
 * Whether no two of some objects and arrays are equal as JSON values. What is said twice was often added at the end: the last are
 * looked at first.
 */
export function areDifferent(items: readonly object[]): boolean {
  const isFew = items.length <= 4 || (items.length <= 8 && Array.isArray(items[0]));
  if (isFew) return differInPairs(items);
  // Mostly a name or a number of each tells them apart.
  const [probe] = probesOf(items, 1);
  const differ = probe === undefined ? undefined : differByProbe(items, probe);
  return differ ?? differByProbes(items, probesOf(items, 4), 0);
}

/** A few items are compared each with each. */
function differInPairs(items: readonly object[]): boolean {
  for (let index = items.length - 1; index > 0; index--) {
    const item = items[index] as object;
    for (let before = 0; before < index; before++) if (areEqual(items[before] as object, item)) return false;
  }
  return true;
}

/** {@link jsonEqual}, where the first property or item of both does not tell them apart. */
function areEqual(a: object, b: object): boolean {
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length || (a[0] !== b[0] && !isCompound(a[0]))) return false;
  } else {
    if (Array.isArray(b)) return false;
    for (const key in a) {
      const value = probeOf(a, key);
      if (value !== null && value !== probeOf(b, key)) return false;
      break;
    }
  }
  return jsonEqual(a, b);
}

/** The first `most` properties in which the first item has strings or numbers, and the last or the one in the middle others. */
function probesOf(items: readonly object[], most: number): string[] {
  const [first, middle, last] = [0, items.length >> 1, items.length - 1].map((at) => items[at] as object);
  const probes: string[] = [];
  for (const key in first) {
    const probe = probeOf(first, key);
    if (typeof probe !== "string" && typeof probe !== "number") continue;
    if (probe === probeOf(last as object, key) && probe === probeOf(middle as object, key)) continue;
    if (probes.push(key) === most) break;
  }
  return probes;
}

/** What stands in a property of its own, where that is a scalar: anything else is left to other ways. */
function probeOf(item: object, key: string): unknown {
  const value = hasOwn(item, key) ? (item as { readonly [key: string]: unknown })[key] : undefined;
  return typeof value === "object" ? null : value;
}

/** Compares the items that agree in the property `key`; undefined where these are too many. */
function differByProbe(items: readonly object[], key: string): boolean | undefined {
  return items.length <= 20 ? differInFew(items, key) : differInMany(items, key);
}

/** So few are quicker looked for than noted. */
function differInFew(items: readonly object[], key: string): boolean | undefined {
  const probes: unknown[] = [];
  for (let index = items.length - 1; index >= 0; index--) probes.push(probeOf(items[index] as object, key));
  const last = probes.length - 1;
  let left = items.length * 4;
  for (let at = 0; at < last; at++) {
    const probe = probes[at];
    for (let next = probes.indexOf(probe, at + 1); next >= 0; next = probes.indexOf(probe, next + 1)) {
      if (--left < 0) return undefined;
      if (jsonEqual(items[last - at], items[last - next])) return false;
    }
  }
  return true;
}

function differInMany(items: readonly object[], key: string): boolean | undefined {
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

/** Compares only those that agree in the property `probes[at]` and those after it. */
function differByProbes(items: readonly object[], probes: readonly string[], at: number): boolean {
  if (items.length <= 8) return differInPairs(items);
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
    else if (text.endsWith("\u2026")) others.push(item);
    else return false;
  }
  for (const others of alike.values()) if (!differByTexts(others, most * 16)) return false;
  return true;
}
