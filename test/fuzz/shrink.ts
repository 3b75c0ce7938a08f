import { isJsonObject, type Json } from "../../src/json.ts";

/** A schema and a document. */
export interface Pair {
  readonly schema: Json;
  readonly document: Json;
}

/** The smallest pair found that still `fails`, by leaving out and simplifying one thing at a time, at most `tries` times. */
export async function shrink(
  pair: Pair,
  fails: (pair: Pair) => Promise<boolean>,
  tries = 2000,
): Promise<Pair> {
  let best = pair;
  let left = tries;
  for (let smaller = true; smaller; ) {
    smaller = false;
    for (const next of smallerPairs(best)) {
      if (left-- <= 0) return best;
      if (!(await fails(next))) continue;
      best = next;
      smaller = true;
      break;
    }
  }
  return best;
}

function* smallerPairs({ schema, document }: Pair): Generator<Pair> {
  for (const smaller of smallerValues(schema)) yield { schema: smaller, document };
  for (const smaller of smallerValues(document)) yield { schema, document: smaller };
}

/** Values that are a little simpler than `value`, the simplest first. */
function* smallerValues(value: Json): Generator<Json> {
  if (Array.isArray(value)) {
    yield* value;
    for (const index of value.keys()) yield value.toSpliced(index, 1);
    for (const [index, item] of value.entries())
      for (const smaller of smallerValues(item)) yield value.with(index, smaller);
  } else if (isJsonObject(value)) {
    if (Object.keys(value).length > 0) yield true;
    const entries = Object.entries(value);
    for (const [, part] of entries) yield part;
    for (const index of entries.keys()) yield Object.fromEntries(entries.toSpliced(index, 1));
    for (const [index, [key, part]] of entries.entries()) {
      for (const smaller of smallerValues(part))
        yield Object.fromEntries(entries.with(index, [key, smaller]));
    }
  } else if (typeof value === "string" && value.length > 0) {
    yield "";
    yield value.slice(1);
    yield value.slice(0, -1);
  } else if (typeof value === "number" && value !== 0) {
    yield 0;
    if (!Number.isInteger(value)) yield Math.trunc(value);
  }
}
