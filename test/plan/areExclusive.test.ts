import { expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import type { Shape } from "../../src/model/model.ts";
import { areExclusive } from "../../src/plan/areExclusive.ts";
import { readModel } from "../../src/readModel.ts";

const string = { type: "string" };
const list = { type: "array" };
const tagged = (kind: string, type: Json = "object") => ({
  type,
  properties: { kind: { const: kind } },
  required: ["kind"],
});
const only = (key: string, type: Json = "object") => ({
  type,
  properties: { [key]: true },
  required: [key],
  additionalProperties: false,
});
const untagged = { type: "object", properties: { kind: { const: "y" } } };

/** Two options of so many alternatives, each a list of another length. */
const listsApart = (count: number): Json[] =>
  [0, count].map((from) => ({
    anyOf: Array.from({ length: count }, (_, index) => ({
      ...list,
      minItems: from + index,
      maxItems: from + index,
    })),
  }));

test.each<[string, readonly Json[], boolean]>([
  ["kinds of values", [string, list, { type: "null" }], true],
  ["the same kind", [string, { minLength: 3 }], false],
  ["tags", [tagged("x"), tagged("y"), string], true],
  ["tags, of which one may be absent", [tagged("x"), untagged], true],
  [
    "tags, of which two may be absent",
    [tagged("x"), untagged, { ...untagged, properties: { kind: { const: "z" } } }],
    false,
  ],
  [
    "tags of what may be another thing as well",
    [tagged("x", ["object", "null"]), tagged("y", ["object", "null"])],
    false,
  ],
  ["keys", [only("a"), only("b"), string, list], true],
  [
    "texts, of which one list has none of the other",
    [{ enum: ["a", "b"] }, { pattern: "^x", ...string }],
    true,
  ],
  ["texts of which both may be", [{ enum: ["a", "xb"] }, { pattern: "^x", ...string }], false],
  [
    "numbers that end before others begin",
    [
      { type: "integer", maximum: 5 },
      { type: "number", minimum: 6 },
    ],
    true,
  ],
  [
    "numbers that end where others begin",
    [
      { type: "integer", maximum: 6 },
      { type: "number", minimum: 6 },
    ],
    false,
  ],
  [
    "an object that demands what a closed one does not know",
    [
      { type: "object", properties: { a: string, not: { $ref: "#" } }, additionalProperties: false },
      { type: "object", properties: { $ref: string }, required: ["$ref"] },
    ],
    true,
  ],
  [
    "an object that demands what an open one may have",
    [
      { type: "object", properties: { a: string, not: { $ref: "#" } } },
      { type: "object", properties: { $ref: string }, required: ["$ref"] },
    ],
    false,
  ],
  [
    "lists of other lengths",
    [
      { ...list, maxItems: 1 },
      { ...list, minItems: 2 },
    ],
    true,
  ],
  [
    "more options than are compared with each other",
    Array.from({ length: 30 }, (_, index) => ({ ...list, minItems: 2 * index, maxItems: 2 * index })),
    false,
  ],
  ["options with more alternatives than are compared with each other", listsApart(40), false],
  ["options with some alternatives", listsApart(4), true],
  ["keys of what may be another thing as well", [only("a", ["object", "array"]), only("b"), list], false],
])("%s", async (_, options, expected) => {
  const { model } = await readModel({ schema: { oneOf: options } });
  const root = model.shapes[model.roots[0] as number] as Shape;
  expect(areExclusive(model, root, root.oneOf ?? [])).toBe(expected);
});
