import type { Json } from "../../src/json.ts";
import type { Random } from "./random.ts";

const fewNames = ["a", "b", "c"] as const;
const ordinaryNames = ["ab", "foo", "a/b", "x~y", "", "é", "💩"] as const;
const hostileNames = ["__proto__", "constructor", "toString", "hasOwnProperty", "length"] as const;

/** A property name: mostly one of few, so that keywords meet; now and then one that `Object.prototype` knows. */
export function randomName(random: Random): string {
  if (random.chance(0.5)) return random.pick(fewNames);
  return random.chance(0.06) ? random.pick(hostileNames) : random.pick(ordinaryNames);
}

const strings = [
  "",
  "a",
  "b",
  "ab",
  "abc",
  "ba",
  "foo",
  "aa",
  "é",
  "e\u0301",
  "💩",
  "💩a",
  "\ud83d",
  "0",
  "1.5",
];

export function randomString(random: Random): string {
  return random.chance(0.15) ? random.pick(strings) + random.pick(strings) : random.pick(strings);
}

/** Regular expressions that match some of the strings and names above. */
export const patterns = [
  "^a",
  "b$",
  "[ab]",
  "^.$",
  "^.{2}$",
  "\\p{L}",
  "^\\d",
  "^$",
  "o+",
  "^(?:a|💩)+$",
  "",
];

const smallNumbers = [0, 1, 2, 3, -1, 4, 10, -2, 1.5, 0.5] as const;
const awkwardNumbers = [
  0.1,
  0.3,
  0.07,
  1.1,
  4.35,
  19.99,
  1e-8,
  0.0001,
  12391239123,
  2 ** 53,
  123456789012345680000,
  1e308,
  -1e308,
  5e-324,
  -0,
  0.30000000000000004,
  1e21,
  -7.25,
] as const;

export function randomNumber(random: Random): number {
  return random.chance(0.25) ? random.pick(awkwardNumbers) : random.pick(smallNumbers);
}

/** A divisor, greater than zero. */
export function randomDivisor(random: Random): number {
  return random.pick([
    1, 2, 3, 0.5, 1.5, 0.1, 0.01, 0.07, 0.3, 1e-8, 0.0001, 1e308, 123456789, 5e-324, 2.5, 1e21,
  ]);
}

/** Any JSON value, with at most `depth` levels of arrays and objects. */
export function randomValue(random: Random, depth = 2): Json {
  const kind = random.below(depth > 0 ? 7 : 5);
  if (kind === 0) return null;
  if (kind === 1) return random.chance(0.5);
  if (kind === 2) return randomNumber(random);
  if (kind <= 4) return randomString(random);
  const size = random.below(4);
  if (kind === 5) return Array.from({ length: size }, () => randomValue(random, depth - 1));
  return objectOf(Array.from({ length: size }, () => [randomName(random), randomValue(random, depth - 1)]));
}

/** An object whose keys are all its own, `__proto__` too. */
export function objectOf(entries: readonly (readonly [string, Json])[]): { readonly [key: string]: Json } {
  return Object.fromEntries(entries);
}
