import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { times, word, words } from "./words.ts";

const text = { type: "string" };
const count = { type: "integer", minimum: 0 };
const filter = { $ref: "#/$defs/filter" };
const of = (properties: JsonObject, required = Object.keys(properties)): JsonObject => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

/** What stands below the one property that each filter has. */
const below: { readonly [key: string]: Json } = {
  and: { type: "array", items: filter, minItems: 1 },
  or: { type: "array", items: filter, minItems: 1 },
  not: filter,
  equals: of({ field: text, value: { type: ["string", "number", "boolean"] } }),
  range: of({ field: text, from: { type: "number" }, to: { type: "number" } }, ["field"]),
  oneOf: of({ field: text, values: { type: "array", items: text, minItems: 1 } }),
  exists: text,
  text: of({ query: text, fields: { type: "array", items: text }, limit: count }, ["query"]),
};

const schema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "SearchRequest",
  type: "object",
  properties: { filter, limit: count },
  required: ["filter"],
  $defs: { filter: { oneOf: Object.entries(below).map(([key, value]) => of({ [key]: value })) } },
};

function someFilter(random: Random, depth: number): JsonObject {
  const inner = () => someFilter(random, depth - 1);
  const field = word(random);
  const leaves: readonly (() => JsonObject)[] = [
    () => ({ equals: { field, value: random.pick<Json>([word(random), random.below(100), true]) } }),
    () => ({
      range: { field, from: random.below(10), ...(random.chance(0.5) && { to: 10 + random.below(90) }) },
    }),
    () => ({ oneOf: { field, values: times(random, 1, 4, () => word(random)) } }),
    () => ({ exists: field }),
    () => ({
      text: { query: words(random), ...(random.chance(0.5) && { fields: [field], limit: random.below(50) }) },
    }),
  ];
  if (depth <= 0 || random.chance(0.3)) return random.pick(leaves)();
  return random.pick<() => JsonObject>([
    () => ({ and: times(random, 1, 4, inner) }),
    () => ({ or: times(random, 1, 4, inner) }),
    () => ({ not: inner() }),
  ])();
}

/** Filters within filters, each an object with the one property that says which it is. */
export const keyedUnion: Subject = {
  name: "oneOf, one property each",
  schema,
  make: (random) => ({
    filter: someFilter(random, 3),
    ...(random.chance(0.5) && { limit: random.below(100) }),
  }),
};
