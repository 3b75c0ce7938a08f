import { createHash } from "node:crypto";
import type { Json } from "../json.ts";

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

/** The seed of the property `key`. */
export function propertySeed(seed: Seed, key: string): Seed {
  const hints = seed.hints.flatMap((hint) => {
    const isObject = typeof hint === "object" && hint !== null && !Array.isArray(hint);
    return isObject && Object.hasOwn(hint, key)
      ? [(hint as { readonly [key: string]: Json })[key] as Json]
      : [];
  });
  return { ...seed, name: key, path: `${seed.path}/${key}`, depth: seed.depth + 1, open: false, hints };
}

/** The seed of the item at `index`; items after the first are to differ from it. */
export function itemSeed(seed: Seed, index: number): Seed {
  const hints = seed.hints.flatMap((hint) => (Array.isArray(hint) ? (hint as readonly Json[]) : []));
  const variant = seed.variant + index;
  return { ...seed, path: `${seed.path}/${index}`, depth: seed.depth + 1, variant, open: variant > 0, hints };
}

/** A short text. */
export function seedText({ name, variant }: Seed): string {
  return variant === 0 ? name : `${name}-${variant + 1}`;
}

/** A UUID that is made of the seed's path (version 5 of RFC 4122, of the empty name space). */
export function seedUuid({ path, variant }: Seed): string {
  const bytes = createHash("sha1").update(`${path} ${variant}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
