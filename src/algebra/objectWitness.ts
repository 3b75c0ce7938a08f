import type { Json, JsonObject } from "../json.ts";
import { accepted, anything, type Formula, isAnything } from "./claims.ts";
import { type Field, type Fields, valueAt } from "./fields.ts";
import { patternWitnesses } from "./patternWitness.ts";
import { type SamplingPlan, writtenAt } from "./samplingPlan.ts";
import { propertySeed, type Seed } from "./seed.ts";
import { type Sampling, satisfies, type Wish, witness } from "./witness.ts";

/** Above this many properties, which of them get along is not tried one by one. */
const maxTried = 100;

/** Objects that may be in `fields`. */
export function* objectWitnesses(sampling: Sampling, wish: Wish, fields: Fields): Generator<JsonObject> {
  const all = new Map<string, Json>();
  for (const [key, field] of fields.known) {
    const { required, value } = field;
    if (value.length === 0 || (sampling.size === "least" && !required)) continue;
    const found = fieldWitness(sampling, wish, key, field);
    if (found !== undefined) all.set(key, found);
    else if (required) return;
  }
  const wanted = sampling.size === "full" && fields.known.size === 0 && fields.max > 0 ? 1 : 0;
  yield Object.fromEntries(withMore(sampling, wish, fields, all, wanted));
  const required = new Map([...all].filter(([key]) => fields.known.get(key)?.required));
  if (sampling.size === "full" && all.size > required.size && all.size <= maxTried)
    yield Object.fromEntries(mostOf(sampling, wish, required, [...all]));
  yield Object.fromEntries(withMore(sampling, wish, fields, required, 0));
  if (sampling.size === "full") return;
  for (const [key, field] of [...fields.known].slice(0, maxTried)) {
    if (field.required || field.value.length === 0) continue;
    const found = fieldWitness(sampling, wish, key, field);
    if (found !== undefined) yield Object.fromEntries(new Map([...required, [key, found]]));
  }
}

function fieldWitness(
  sampling: Sampling,
  { seed }: Wish,
  key: string,
  { value, notes }: Field,
): Json | undefined {
  return witness(sampling, value, propertySeed(seed, key, writtenAt(sampling.model, value, notes)));
}

/** The `required` entries with all others that can be added, one after the other. */
function mostOf(
  { model }: Sampling,
  { formula }: Wish,
  required: ReadonlyMap<string, Json>,
  entries: readonly (readonly [string, Json])[],
): ReadonlyMap<string, Json> {
  const isValid = (keys: ReadonlySet<string>) =>
    satisfies(model, formula, Object.fromEntries(entries.filter(([key]) => keys.has(key))));
  let keys = new Set(required.keys());
  let valid = isValid(keys);
  for (const [key] of entries) {
    const more = new Set([...keys, key]);
    const stays = isValid(more);
    if (valid && !stays) continue;
    keys = more;
    valid = stays;
  }
  return new Map(entries.filter(([key]) => keys.has(key)));
}

/** `entries` with further keys until there are enough: what the object must have, or `wanted` where it may have anything. */
function withMore(
  sampling: Sampling,
  { plan, seed }: Wish,
  fields: Fields,
  entries: ReadonlyMap<string, Json>,
  wanted: number,
): ReadonlyMap<string, Json> {
  if (entries.size >= Math.max(fields.min, wanted)) return entries;
  const says = fields.layers.some(({ rest, patterns }) => patterns.length > 0 || !isAnything(rest));
  const count = Math.max(fields.min, says ? wanted : 0);
  if (entries.size >= count) return entries;
  const found = new Map(entries);
  const isNew = (key: string) => !found.has(key) && !fields.known.has(key);
  for (const key of furtherKeys(sampling, plan.shapes, fields, seed, isNew)) {
    if (found.size >= count) break;
    const value = isNew(key) ? witness(sampling, valueAt(fields, key), propertySeed(seed, key)) : undefined;
    if (value !== undefined) found.set(key, value);
  }
  return found;
}

/** Keys that no property is named after: by patterns, by `propertyNames`, or freely. */
function* furtherKeys(
  sampling: Sampling,
  shapes: SamplingPlan["shapes"],
  { layers, min }: Fields,
  seed: Seed,
  isNew: (key: string) => boolean,
): Generator<string> {
  const tries = Math.min(min, maxTried) + 1;
  const written = seed.hints.filter(
    (hint) => typeof hint === "object" && hint !== null && !Array.isArray(hint),
  );
  yield* written.flatMap((hint) => Object.keys(hint as JsonObject));
  const names: Formula = shapes
    .flatMap(({ object }) => object?.propertyNames ?? [])
    .map((id) => accepted(sampling.model, id))
    .reduce(
      (a, b) => (isAnything(a) ? b : a.flatMap((left) => b.map((right) => [...left, ...right]))),
      anything,
    );
  for (let variant = 0; variant < tries; variant += 1) {
    for (const { pattern } of layers.flatMap(({ patterns }) => patterns)) {
      const [first] = patternWitnesses(pattern, variant);
      if (first !== undefined) yield first;
    }
    const keySeed = { ...seed, name: "key", path: `${seed.path}/`, variant, hints: [] };
    const name = witness(sampling, names, keySeed, (key) => typeof key === "string" && isNew(key));
    if (typeof name === "string") yield name;
  }
}
