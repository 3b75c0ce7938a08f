import { hash } from "node:crypto";
import { isJsonObject, type Json } from "../json.ts";

/** What a value is made from, so that it depends on where it stands and on nothing else. */
export interface Seed {
  /** What texts are made of: the name of the property, or of the type. */
  readonly name: string;
  /** Where the value stands, from the name of its definition on. */
  readonly path: string;
  /** How many objects and arrays of the definition are around it. */
  readonly depth: number;
  /** Values of different variants differ, as far as they can. */
  readonly variant: number;
  /** Whether a type with a name is looked into, so that its variants differ too. */
  readonly open: boolean;
  /** Values that the author wrote down for this place. */
  readonly hints: readonly Json[];
  /** How many more values may be looked for below the first properties of the definition: a search has to end. */
  readonly steps: { left: number };
}

const maxSteps = 2000;

/** The seed of a value that stands for itself. */
export function seedOf(name: string): Seed {
  return { name, path: name, depth: 0, variant: 0, open: false, hints: [], steps: { left: maxSteps } };
}

/** The seed of the property `key`, which its schema has `written` values down for. */
export function propertySeed(
  { path, depth, variant, hints, steps }: Seed,
  key: string,
  written: readonly Json[] = [],
): Seed {
  const own =
    hints.length === 0
      ? hints
      : hints.flatMap((hint) => (isJsonObject(hint) && Object.hasOwn(hint, key) ? [hint[key] as Json] : []));
  return {
    name: key,
    path: `${path}/${key}`,
    depth: depth + 1,
    variant,
    open: false,
    hints: own.length === 0 ? written : [...own, ...written],
    steps,
  };
}

/** The seed of the item at `index`; items after the first are to differ from it. */
export function itemSeed(seed: Seed, index: number): Seed {
  const hints =
    seed.hints.length === 0
      ? seed.hints
      : seed.hints.flatMap((hint) => (Array.isArray(hint) ? (hint as readonly Json[]) : []));
  const variant = seed.variant + index;
  return { ...seed, path: `${seed.path}/${index}`, depth: seed.depth + 1, variant, open: variant > 0, hints };
}

/** A short text. */
export function seedText({ name, variant }: Seed): string {
  return variant === 0 ? name : `${name}-${variant + 1}`;
}

/** A UUID that is made of the seed's path (version 5 of RFC 4122, of the empty name space). */
export function seedUuid({ path, variant }: Seed): string {
  const digits = hash("sha1", `${path} ${variant}`);
  const kind = ((Number.parseInt(digits.charAt(16), 16) & 3) | 8).toString(16);
  const [first, second, last] = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(20, 32)];
  return `${first}-${second}-5${digits.slice(13, 16)}-${kind}${digits.slice(17, 20)}-${last}`;
}
