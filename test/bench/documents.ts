import type { Json } from "../../src/json.ts";
import { mutate } from "../fuzz/mutate.ts";
import { type Random, randomFrom } from "../fuzz/random.ts";
import type { Judge } from "./judge.ts";
import type { Sets } from "./rounds.ts";
import type { Subject } from "./subject.ts";

/** Texts of `count` documents that are valid and `count` that are not, most of these but for one place; all differ. */
export function documentsOf(
  subject: Subject,
  judge: Judge,
  count: number,
): Sets & { valid: string[]; invalid: string[] } {
  const random = randomFrom(
    [...subject.name].reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) | 0, 7),
  );
  const sets = { valid: new Set<string>(), invalid: new Set<string>() };
  const add = (document: Json) => {
    const set = sets[judge(document) ? "valid" : "invalid"];
    if (set.size < count) set.add(JSON.stringify(document));
  };
  for (const document of subject.fixed ?? []) add(document);
  // A maker that seldom gives what is asked for is a fault of the subject; the bound keeps it from running on.
  for (let i = 0; i < 20 * count && sets.valid.size < count; i++) add(subject.make(random));
  const spoil = subject.spoil ?? spoilAny(subject);
  for (let i = 0; i < 40 * count && sets.invalid.size < count; i++) add(spoil(random));
  const result = { valid: [...sets.valid], invalid: [...sets.invalid] };
  for (const [name, { length }] of Object.entries(result))
    if (length < count / 2) throw new Error(`${subject.name}: only ${length} ${name} documents`);
  return result;
}

function spoilAny({ make, schema }: Subject): (random: Random) => Json {
  return (random) => mutate(random, make(random), schema);
}
