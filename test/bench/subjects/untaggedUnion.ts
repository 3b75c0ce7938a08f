import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { mapOf, times, word, words } from "./words.ts";

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const only = (properties: JsonObject): JsonObject => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const value = ref("value");
const pair = { type: "array", prefixItems: [{ type: "string" }, value], minItems: 2, items: false };

const schema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "StackTemplate",
  type: "object",
  properties: { resources: { type: "object", additionalProperties: ref("resource") } },
  required: ["resources"],
  $defs: {
    resource: {
      type: "object",
      properties: { type: { type: "string" }, properties: { type: "object", additionalProperties: value } },
      required: ["type"],
    },
    value: {
      oneOf: [
        { type: "string" },
        { type: "number" },
        { type: "boolean" },
        { type: "array", items: value },
        only({ $ref: { type: "string", minLength: 1 } }),
        only({ $get: { type: "array", items: { type: "string" }, minItems: 2, maxItems: 2 } }),
        only({ $join: pair }),
        only({ $sub: { anyOf: [{ type: "string" }, pair] } }),
        only({
          $if: { type: "array", prefixItems: [{ type: "string" }, value, value], minItems: 3, maxItems: 3 },
        }),
        only({
          $select: { type: "array", prefixItems: [{ type: "integer", minimum: 0 }, value], minItems: 2 },
        }),
        { type: "object", propertyNames: { not: { pattern: "^\\$" } }, additionalProperties: value },
      ],
    },
  },
};

function someValue(random: Random, depth: number): Json {
  const inner = () => someValue(random, depth - 1);
  if (depth <= 0 || random.chance(0.4))
    return random.pick<Json>([words(random), word(random), random.below(1000), true]);
  return random.pick<() => Json>([
    () => times(random, 0, 4, inner),
    () => ({ $ref: word(random) }),
    () => ({ $get: [word(random), word(random)] }),
    () => ({ $join: [",", inner()] }),
    () => ({ $sub: random.chance(0.5) ? `arn:${word(random)}` : [word(random), inner()] }),
    () => ({ $if: [word(random), inner(), inner()] }),
    () => ({ $select: [random.below(3), inner()] }),
    () => mapOf(random, 1, 4, () => word(random), inner),
  ])();
}

function make(random: Random): Json {
  return {
    resources: mapOf(
      random,
      1,
      5,
      () => word(random),
      () => ({
        type: `Cloud::${word(random)}`,
        properties: mapOf(
          random,
          1,
          5,
          () => word(random),
          () => someValue(random, 3),
        ),
      }),
    ),
  };
}

/** Values that may be one of eleven things, told apart by JSON type and by which key they have. */
export const untaggedUnion: Subject = { name: "oneOf without tags", schema, make };
