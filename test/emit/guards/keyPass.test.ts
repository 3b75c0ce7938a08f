import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { guardsOf } from "./guardsOf.ts";

const few = ["text", "count", "list", "deep", "any", "must", "other"];
const properties: JsonObject = {
  text: { type: "string" },
  count: { type: "integer", minimum: 0 },
  list: { type: "array", items: { type: "string" } },
  deep: {
    type: "array",
    items: { type: "object", properties: { a: { type: "array", items: { type: "number" } } } },
  },
  any: true,
  must: { type: "string" },
};
const many = Array.from({ length: 24 }, (_, index) => `name${String.fromCharCode(97 + index)}`);
const alike = Object.fromEntries(many.map((name) => [name, { type: "boolean" }]));

const open: JsonObject = { type: "object", properties: { $schema: true, ...properties, ...alike } };
const closed: JsonObject = { type: "object", properties, additionalProperties: false };
const patterned: JsonObject = { ...closed, patternProperties: { "^x": { type: "string" } } };
const cases: readonly (readonly [string, JsonObject])[] = [
  ["may have other properties", open],
  ["may have others, and must have some", { ...open, required: ["must", "any", "other"] }],
  ["may have no others", closed],
  ["may have no others, and must have some", { ...closed, required: ["must", "any", "deep"] }],
  ["has properties by a pattern", { ...patterned, required: ["must", "any"] }],
  ["has names of a pattern", { ...open, propertyNames: { pattern: "^[a-z$]+$" }, required: ["must"] }],
];

const value = fc.constantFrom<unknown>(
  undefined,
  null,
  "x",
  1,
  -1,
  true,
  ["a"],
  [1],
  [{ a: [1] }],
  [{ a: 1 }],
);
const right: { readonly [name: string]: Json } = {
  text: "t",
  count: 1,
  list: [],
  deep: [{}],
  any: 0,
  must: "m",
};
const some = fc.dictionary(fc.constantFrom(...few, "namea", "namex", "x1", "0"), value, { maxKeys: 5 });

describe.each(cases)("an object that %s", (_, schema) => {
  test("is judged by what is its own and there", async () => {
    const { is, validate } = await load({ schema });
    const random = fc.record({ own: some, inherited: some, isFull: fc.boolean() });
    let valid = 0;
    const judge = ({ own, inherited, isFull }: { own: object; inherited: object; isFull: boolean }) => {
      const object = Object.assign(Object.create(inherited), isFull ? right : {}, own);
      const expected = is(JSON.parse(JSON.stringify(object)));
      if (expected) valid++;
      expect(is(object)).toBe(expected);
      expect(validate(object).ok).toBe(expected);
    };
    fc.assert(fc.property(random, judge), { seed: 20_261_130, numRuns: 2000 });
    // Where nearly none or nearly all were valid, little would have been tested.
    expect(valid).toBeGreaterThan(30);
    expect(valid).toBeLessThan(1900);
  });
});

test("whether a property is the object's own is asked where it is not right, or counts", async () => {
  const guards = await guardsOf({ ...open, required: ["must"] });
  expect(guards).toContain('if (typeof property !== "boolean") break; continue; default: continue; } break;');
  expect(guards).toContain(
    'if (typeof property !== "string" || !hasOwn(value, key)) break; required++; continue;',
  );
  expect(guards).toContain("if (property !== undefined && hasOwn(value, key)) return false;");
});

test("names, patterns and leftovers are judged together as Ajv judges them", async () => {
  const names = [undefined, true, false, { maxLength: 2 }, { enum: ["a", "b"] }];
  const rests = [false, { type: "string" }];
  const properties = [undefined, { a: true }, { a: { type: "string" }, zz: { type: "number" } }];
  const patterns = [undefined, { "^x": true }, { "": true }, { "^a": false }];
  const documents = [
    {},
    { a: 1 },
    { a: "x" },
    { b: "x" },
    { b: 1 },
    { xx: 1 },
    { a: "x", xyz: "" },
    { zz: 1 },
  ];
  for (const propertyNames of names)
    for (const rest of rests)
      for (const declared of properties)
        for (const patternProperties of patterns) {
          const schema: JsonObject = {
            title: "T",
            [rest === false ? "unevaluatedProperties" : "additionalProperties"]: rest,
            ...(propertyNames !== undefined && { propertyNames }),
            ...(declared && { properties: declared }),
            ...(patternProperties && { patternProperties }),
          };
          const { is, validate } = await load({ schema });
          const judged = new Ajv2020({ strict: false }).compile(schema);
          for (const document of documents) {
            const said = `${JSON.stringify(schema)} ${JSON.stringify(document)}`;
            expect(is(document), said).toBe(judged(document));
            expect(validate(document).ok, said).toBe(judged(document));
          }
        }
});

test("names are not asked for where only declared keys are left", async () => {
  const named = { properties: { a: { type: "string" }, b: true, c: true }, additionalProperties: false };
  const guards = await guardsOf({ type: "object", ...named, propertyNames: { enum: ["a", "b"] } });
  const [listed = ""] = /export function isT\(.*? return true; \}/.exec(guards) ?? [];
  expect(listed).toContain(
    'switch (key) { case "a": if (typeof property !== "string") break; continue; case "b": continue; }',
  );
  expect(listed).not.toContain('key !== "a"');
});

describe("a property that is required and cannot be there", () => {
  const string = { type: "string" };
  test.each([
    ["has a name that is refused", { properties: { a: string }, propertyNames: { enum: ["b"] } }],
    [
      "has a name that is refused in a closed object",
      { properties: { a: string }, propertyNames: { enum: ["b"] }, additionalProperties: false },
    ],
    ["may have no value", { properties: { a: false, b: string } }],
    [
      "may have no value in a closed object",
      { properties: { a: false, b: string }, additionalProperties: false },
    ],
  ])("%s", async (_, part) => {
    const schema = { type: "object", required: ["a"], ...part } as JsonObject;
    const { is, validate } = await load({ schema });
    const documents = [{}, { a: "x" }, { b: "x" }, { a: "x", b: "x" }];
    expect(documents.filter((document) => is(document) || validate(document).ok)).toEqual([]);
    // It compiles: nothing stands behind what refuses all.
    expect(await guardsOf({ anyOf: [schema, { type: "null" }] })).toContain("isT");
  });
});
