import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { planChoice } from "../../../src/plan/choicePlan.ts";
import { readModel } from "../../../src/readModel.ts";
import { guardsOf } from "./guardsOf.ts";

/** An object with one property, as many languages write the variants of a type. */
const only = (key: string, value: Json): JsonObject => ({
  type: "object",
  properties: { [key]: value },
  required: [key],
  additionalProperties: false,
});
const text = only("text", { type: "string" });
const all = only("all", { type: "array", items: { $ref: "#" } });
const not = only("not", { $ref: "#" });
/** For any other object, of which no name is one of theirs. */
const custom: JsonObject = {
  type: "object",
  propertyNames: { not: { pattern: "^[a-z]+$" } },
  additionalProperties: { type: "integer" },
};

async function issuesOf(schema: JsonObject, document: Json): Promise<readonly string[]> {
  const { validate } = await load({ schema });
  const result = validate(document);
  return result.ok ? [] : result.issues.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("the option is told by the property that is there", () => {
  test("which is read where options are few", async () => {
    const guards = await guardsOf({ oneOf: [text, all, not] });
    expect(guards).toContain(
      "if (value.text !== undefined) { if (!testTChoice1(value)) return false; } else if (value.all !== undefined)",
    );
  });

  test("which is found among the keys where they are many", async () => {
    const keys = ["a", "b", "c", "d", "e"];
    const guards = await guardsOf({ oneOf: keys.map((key) => only(key, { type: "string" })) });
    expect(guards).toContain('case "e": if (value.e === undefined) continue;');
    expect(guards).toContain("if (!isTold) return false;");
  });

  test("and what is wrong is told of that option, without a test before", async () => {
    for (const keyword of ["anyOf", "oneOf"]) {
      const schema = { [keyword]: [text, all, not, { type: "null" }] };
      expect(await issuesOf(schema, { all: [{ not: { text: 5 } }] })).toEqual([
        "/all/0/not/text expected a string, received 5",
      ]);
      expect(await issuesOf(schema, { txt: "a" })).toEqual([
        ' expected an object with "text", "all" or "not" or null, received an object',
      ]);
      expect(await issuesOf(schema, { all: [], text: "a", not: null })).toHaveLength(2);
      expect(await issuesOf(schema, null)).toEqual([]);
      expect(await guardsOf(schema)).toContain("if (value !== null) { collectKeyed(");
    }
  });

  test("and other values are accepted by exactly one option of oneOf", async () => {
    for (const keyword of ["anyOf", "oneOf"]) {
      const options = [text, all, { type: ["string", "null"] }, { type: ["string", "array"] }];
      const { is, validate } = await load({ schema: { [keyword]: options } });
      const documents = ["a", null, [], 5, { text: "a" }, { text: 1 }];
      const expected = [keyword === "anyOf", true, true, false, true, false];
      expect(documents.map((document) => is(document))).toEqual(expected);
      expect(documents.map((document) => validate(document).ok)).toEqual(expected);
    }
  });

  test("and of the rest where none is", async () => {
    const schema = { oneOf: [text, all, custom] };
    expect(await issuesOf(schema, { A: 1, B: "x" })).toEqual(['/B expected an integer, received "x"']);
    expect(await issuesOf(schema, {})).toEqual([]);
    expect(await issuesOf(schema, { text: 1 })).toEqual(["/text expected a string, received 1"]);
  });
});

test("random unions are judged as Ajv judges them", async () => {
  const keys = ["a", "b", "c", "d", "e"];
  const value = fc.constantFrom<Json>({ type: "string" }, { type: "integer" }, true, false, { minimum: 2 });
  const object = fc
    .record({
      properties: fc.dictionary(fc.constantFrom(...keys), value, { minKeys: 1, maxKeys: 3 }),
      isRequired: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      closed: fc.constantFrom<JsonObject>(
        ...Array<JsonObject>(6).fill({ additionalProperties: false }),
        {},
        { patternProperties: { "^[ab]": false } },
        { propertyNames: { not: { pattern: "^[abc]$" } } },
        { propertyNames: { enum: ["d", "e"] }, additionalProperties: false },
      ),
      type: fc.constantFrom<JsonObject>(
        { type: "object" },
        { type: "object" },
        { type: ["object", "null"] },
        {},
      ),
      isWrapped: fc.boolean(),
    })
    .map(({ properties, isRequired, closed, type, isWrapped }): JsonObject => {
      const required = Object.keys(properties).filter((_, index) => isRequired[index]);
      const option = { ...type, properties, required, ...closed };
      return isWrapped ? { allOf: [option] } : option;
    });
  const option = fc.oneof(
    { weight: 8, arbitrary: object },
    fc.constantFrom<JsonObject>({ type: "null" }, { type: ["string", "null"] }, { type: "array" }, custom),
  );
  /** Options of which each has a property of its own. */
  const apart = fc
    .tuple(fc.subarray(keys, { minLength: 2 }), fc.array(value, { minLength: 5, maxLength: 5 }), fc.boolean())
    .map(([own, values, isShared]): readonly JsonObject[] =>
      own.map((key, index) => ({
        type: "object",
        properties: { ...(isShared && { A: { type: "integer" } }), [key]: values[index] as Json },
        required: [key],
        additionalProperties: false,
      })),
    );
  const options = fc.oneof(
    fc.array(option, { minLength: 2, maxLength: 7 }),
    fc.tuple(apart, fc.array(option, { maxLength: 1 })).map((both) => both.flat()),
  );
  const union = fc.record({
    keyword: fc.constantFrom("anyOf", "oneOf"),
    options,
    around: fc.constantFrom<JsonObject>(
      {},
      { type: "object" },
      { type: ["object", "null"] },
      { required: ["a"] },
    ),
  });
  const part = fc.constantFrom<Json>(1, 2, "x", null);
  const document = fc.oneof(
    { weight: 8, arbitrary: fc.dictionary(fc.constantFrom(...keys, "A"), part, { maxKeys: 3 }) },
    fc.constantFrom<Json>(null, "x", 1, [], {}),
  );
  let keyed = 0;
  await fc.assert(
    fc.asyncProperty(
      union,
      fc.array(document, { minLength: 30, maxLength: 30 }),
      async (drawn, documents) => {
        const { keyword, options, around } = drawn;
        // Below a property nothing tests the union before it is listed.
        const schema = {
          properties: { inner: { ...around, [keyword]: options }, wrong: false },
        } as JsonObject;
        const judge = new Ajv2020({ strict: false, ownProperties: true }).compile(schema);
        const { is, validate } = await load({ schema });
        const { shapes } = (await readModel({ schema })).model;
        const isKeyed = shapes.some((shape) => {
          const choice = shape.anyOf ?? shape.oneOf;
          return choice !== undefined && planChoice(shapes, shape, choice).by === "key";
        });
        if (isKeyed) keyed++;
        for (const inner of documents) {
          const isValid = judge({ inner });
          expect([drawn, inner, is({ inner })]).toEqual([drawn, inner, isValid]);
          const result = validate({ inner, wrong: 1 });
          const blamed =
            !result.ok && result.issues.some(({ instancePath }) => instancePath.startsWith("/inner"));
          expect([drawn, inner, blamed]).toEqual([drawn, inner, !isValid]);
        }
      },
    ),
    { numRuns: 120 },
  );
  expect(keyed).toBeGreaterThan(10);
});
