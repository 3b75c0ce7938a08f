import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { times, word } from "./words.ts";

const kinds: readonly (readonly [JsonObject, (random: Random) => Json])[] = [
  [{ type: "boolean" }, (random) => random.chance(0.5)],
  [{ type: "integer", minimum: 0 }, (random) => random.below(500)],
  [{ type: "string" }, (random) => word(random)],
  [{ enum: ["off", "warn", "error"] }, (random) => random.pick(["off", "warn", "error"])],
  [{ type: "array", items: { type: "string" } }, (random) => times(random, 0, 4, () => word(random))],
  [{ type: ["string", "null"] }, (random) => random.pick([null, word(random)])],
];
const verbs = ["allow", "check", "emit", "ignore", "keep", "no", "skip", "use", "watch"];
const nouns = ["Cache", "Defaults", "Exports", "Labels", "Modules", "Types", "Unused"];
const names = verbs.flatMap((verb) => nouns.map((noun) => verb + noun));
const kindOf = (index: number) => kinds[index % kinds.length] as (typeof kinds)[number];

const schemaOf = (closed: boolean): JsonObject => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Settings",
  type: "object",
  properties: Object.fromEntries(names.map((name, index) => [name, kindOf(index)[0]])),
  ...(closed && { additionalProperties: false }),
});

/** A few of the options, in any order. */
function make(random: Random): JsonObject {
  const indexes = random.some(
    names.map((_, index) => index),
    1,
    8,
  );
  return Object.fromEntries(indexes.map((index) => [names[index] as string, kindOf(index)[1](random)]));
}

/** 63 optional properties of which few are present, no two documents alike; other keys are refused. */
export const wideClosed: Subject = { name: "wide, closed, few present", schema: schemaOf(true), make };

/** The same, where other keys may stand between. */
export const wideOpen: Subject = {
  name: "wide, open, few present",
  schema: schemaOf(false),
  make: (random) => ({ ...make(random), ...(random.chance(0.5) && { [word(random)]: random.below(9) }) }),
};

/** The same as a program writes it: all properties, in one order. */
export const wideFull: Subject = {
  name: "wide, open, all present",
  schema: schemaOf(false),
  make: (random) => Object.fromEntries(names.map((name, index) => [name, kindOf(index)[1](random)])),
};
