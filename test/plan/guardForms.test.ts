import { describe, expect, test } from "vitest";
import { load } from "../../src/load.ts";
import { explainGuards } from "../../src/plan/explainGuards.ts";
import { readModel } from "../../src/readModel.ts";

const text = { type: "string" };
const number = { type: "number" };
const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}`, text]));

type Schema = { readonly [key: string]: never };

/** A schema, how its guard is planned, and documents with the verdict. */
const forms: readonly [string, object, string, readonly [unknown, boolean][]][] = [
  [
    "properties that are read",
    { type: "object", required: ["a"], properties: { a: text, b: number } },
    '# object: reads each property (properties declared: 2, optional: 1), "b" first',
    [
      [{ a: "x" }, true],
      [{ a: "x", b: 1, c: null }, true],
      [{ a: "x", b: "1" }, false],
      [{ b: 1 }, false],
      [{ a: "x", b: undefined }, true],
      [{ a: undefined }, false],
      [Object.create({ a: "x" }), true],
    ],
  ],
  [
    "a closed object",
    { type: "object", required: ["a"], properties: { a: text, b: number }, additionalProperties: false },
    "# object: reads each property and counts them (properties declared: 2, optional: 1, and no others)",
    [
      [{ a: "x" }, true],
      [{ b: 1, a: "x" }, true],
      [{ a: "x", c: 1 }, false],
      [{ a: "x", b: 1, c: 1 }, false],
      [{ a: "x", c: undefined, b: undefined }, true],
      [Object.create({ a: "x", c: 1 }), true],
      [JSON.parse('{"a":"x","__proto__":1}'), false],
    ],
  ],
  [
    "a union with a tag that one option leaves open, and one does without",
    {
      anyOf: [
        { type: "object", required: ["a"], properties: { a: { const: "x" }, b: number } },
        { type: "object", properties: { a: { const: "y" } } },
        { type: "object", required: ["a"], properties: { a: { pattern: "^z" } } },
      ],
    },
    '# anyOf: by the property "a", without it one of 2 options after the other, other values by trial (options that list none: 1)',
    [
      [{ a: "x", b: 1 }, true],
      [{ a: "x", b: "1" }, false],
      [{ a: "zz" }, true],
      [{ a: "q" }, false],
      [{}, true],
      [[], false],
    ],
  ],
  [
    "a closed object that can be empty",
    { type: "object", properties: { toString: text, a: true }, additionalProperties: false },
    "# object: reads each property and counts them (properties declared: 2, optional: 2, and no others)",
    [
      [{}, true],
      [{ a: 1, toString: "x" }, true],
      [{ toString: 1 }, false],
      [{ constructor: 1 }, false],
    ],
  ],
  [
    "many optional properties",
    { type: "object", required: ["p0", "q"], properties: many },
    "# object: passes over the keys once, or reads each property where objects come in few forms (of 29 optional properties an object may have few)",
    [
      [{ p0: "x", q: 1 }, true],
      [{ p0: "x", q: 1, p29: "x", other: 1 }, true],
      [{ p0: "x", q: 1, p29: 1 }, false],
      [{ p0: "x" }, false],
      [{ p0: "x", q: undefined }, false],
    ],
  ],
  [
    "optional properties with defaults",
    {
      type: "object",
      properties: Object.fromEntries(
        Object.keys(many)
          .slice(0, 6)
          .map((name, index) => [name, index < 2 ? { ...text, default: "" } : text]),
      ),
    },
    "# object: passes over the keys once (of 6 optional properties an object may have few)",
    [
      [{}, true],
      [{ p5: "x", other: 1 }, true],
      [{ p5: 1 }, false],
      [{ p5: undefined }, true],
    ],
  ],
  [
    "optional properties of a file that people write",
    { type: "object", properties: { $schema: text, a: text, b: text, c: text, d: text, e: number } },
    "# object: passes over the keys once (of 6 optional properties an object may have few)",
    [
      [{ $schema: "x", e: 1 }, true],
      [{ e: "1" }, false],
    ],
  ],
  [
    "more properties than are read in turn",
    {
      type: "object",
      properties: Object.fromEntries(Array.from({ length: 401 }, (_, index) => [`p${index}`, number])),
      required: Array.from({ length: 401 }, (_, index) => `p${index}`),
    },
    "# object: passes over the keys once (401 properties are too many to read in turn)",
    [
      [Object.fromEntries(Array.from({ length: 401 }, (_, index) => [`p${index}`, index])), true],
      [
        Object.fromEntries(Array.from({ length: 401 }, (_, index) => [`p${index}`, index === 400 ? "" : 1])),
        false,
      ],
      [Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`p${index}`, index])), false],
    ],
  ],
  [
    "patterns over declared properties",
    {
      type: "object",
      properties: { a1: text, b1: true },
      required: ["b1"],
      patternProperties: { "^a": { minLength: 2 }, "1$": { not: { const: "no" } } },
      additionalProperties: number,
      propertyNames: { maxLength: 3 },
    },
    "# object: passes over the keys once (all keys are judged)",
    [
      [{ b1: 0, a1: "xx", c: 1, x1: "yes" }, true],
      [{ b1: 0, a1: "x" }, false],
      [{ b1: "no" }, false],
      [{ b1: 0, a1: "no" }, false],
      [{ b1: 0, c: "1" }, false],
      [{ b1: 0, a2: "x" }, false],
      [{ b1: 0, long: 1 }, false],
      [{ a1: "xx" }, false],
    ],
  ],
  [
    "a choice by what is there",
    {
      oneOf: ["a", "b", "c", "d", "e"].map((key) => ({
        type: "object",
        properties: { [key]: text, also: number },
        required: [key],
        additionalProperties: false,
      })),
    },
    '# oneOf: by which of the properties "a", "b", "c", "d", "e" is there',
    [
      [{ a: "" }, true],
      [{ also: 1, e: "" }, true],
      [{ also: 1 }, false],
      [{ also: "1", e: "" }, false],
      [{ a: "", b: "" }, false],
      [{ c: 1 }, false],
      [{}, false],
      [null, false],
    ],
  ],
  [
    "a choice by tag",
    {
      oneOf: [
        { type: "object", required: ["t"], properties: { t: { const: "a" }, x: text } },
        { type: "object", required: ["t"], properties: { t: { enum: ["b", 1, null] }, x: number } },
        { properties: { t: { const: 2 } }, required: ["t"] },
        { type: ["string", "array"] },
      ],
    },
    '# oneOf: by the property "t"',
    [
      [{ t: "a", x: "" }, true],
      [{ t: "a", x: 1 }, false],
      [{ t: null, x: 1 }, true],
      [{ t: 1, x: 1 }, true],
      [{ t: "1" }, false],
      [{ t: 2 }, true],
      [{}, false],
      [7, true],
      ["s", false],
      [[], false],
    ],
  ],
  [
    "a choice by kind",
    { oneOf: [{ type: "string" }, { type: "object", required: ["a"] }, { enum: [1, null] }] },
    "# oneOf: by the kind of value (3 options)",
    [
      ["", true],
      [{ a: 1 }, true],
      [{}, false],
      [null, true],
      [2, false],
    ],
  ],
  [
    "a choice that one option always takes",
    { oneOf: [true, { type: "null" }] },
    "# oneOf: tries one option after the other (2 options)",
    [
      [null, false],
      [1, true],
    ],
  ],
  [
    "a choice between two comparisons",
    { oneOf: [{ type: ["null", "string"] }, { enum: [null, 1] }] },
    "# oneOf: tries one option after the other (2 options)",
    [
      [null, false],
      ["", true],
      [1, true],
      [2, false],
    ],
  ],
  [
    "a choice that has to be tried",
    { oneOf: [{ minimum: 2 }, { maximum: 4 }, { multipleOf: 3 }] },
    "# oneOf: tries one option after the other (3 options)",
    [
      [1, true],
      [2, false],
      [3, false],
      [5, true],
      [6, false],
      ["", false],
    ],
  ],
];

describe("each form of a guard says the same in its own order", () => {
  test.each(forms)("%s", async (_, schema, plan, documents) => {
    const options = { schema: schema as Schema };
    expect(explainGuards((await readModel(options)).model)[0]).toBe(plan);
    const { is, validate } = await load(options);
    for (const [document, valid] of documents) {
      expect([document, is(document)]).toEqual([document, valid]);
      expect([document, validate(document).ok]).toEqual([document, valid]);
    }
  });

  test("long lists of keys and members are told apart without comparing all", async () => {
    const members = Array.from({ length: 300 }, (_, index) => `m${index * 7919}`);
    const { is } = await load({
      schema: {
        type: "object",
        properties: Object.fromEntries(members.map((member) => [member, { $ref: "#/$defs/Member" }])),
        additionalProperties: false,
        $defs: { Member: { enum: members } },
      } as object as Schema,
    });
    for (const member of members) expect(is({ [member]: member })).toBe(true);
    for (const other of ["", "m", "m1", "m79191", "n0", "m7919 "]) {
      expect(is({ [other]: "m0" })).toBe(false);
      expect(is({ m0: other })).toBe(false);
    }
  });
});
