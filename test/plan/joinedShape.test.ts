import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/json.ts";
import { load } from "../../src/load.ts";
import { joinedShape } from "../../src/plan/joinedShape.ts";
import { readModel } from "../../src/readModel.ts";

const text = { type: "string" };
const base = { type: "object", required: ["a"], properties: { a: text, b: { type: "number" } } };

/** The names of the properties that the guard of the root judges itself, and how many schemas it leaves to others. */
async function joined(schema: JsonObject): Promise<readonly [string, number]> {
  const { model } = await readModel({ schema: { title: "T", ...schema } });
  const { object, allOf = [] } = joinedShape(model, model.roots[0] as number);
  return [object?.properties.map(({ name }) => name).join("") ?? "", allOf.length];
}

describe("properties of schemas that always apply to an object are judged with its own", () => {
  const own = { properties: { c: text } };
  const named = (count: number, letter: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${letter}${index}`, text]));
  test.each<[string, JsonObject, string, number]>([
    ["allOf", { allOf: [base, own] }, "abc", 0],
    ["what stands beside it", { ...own, allOf: [base] }, "cab", 0],
    ["$ref", { ...own, $ref: "#/$defs/a", $defs: { a: base } }, "cab", 0],
    ["what these apply in turn", { ...own, $ref: "#/$defs/a", $defs: { a: { allOf: [base] } } }, "cab", 0],
    [
      "beside a choice",
      { ...own, allOf: [base], anyOf: [{ required: ["b"] }, { required: ["c"] }] },
      "cab",
      0,
    ],
    ["which other properties are known", { ...own, allOf: [base], unevaluatedProperties: false }, "cab", 0],
    ["one schema twice", { allOf: [base, { $ref: "#/allOf/0" }, own] }, "abc", 0],
    ["the narrower of two", { allOf: [base, { properties: { b: { const: 1 }, c: text } }] }, "abc", 0],
    ["others are allowed anyway", { allOf: [{ ...base, additionalProperties: true }, own] }, "abc", 0],
    ["properties are counted", { allOf: [{ ...base, minProperties: 2 }, own] }, "abc", 0],
    // Left to a function of their own:
    [
      "neither is the narrower one",
      { allOf: [base, { properties: { b: { multipleOf: 2 } } }, own] },
      "abc",
      1,
    ],
    [
      "nothing is known of two patterns",
      { allOf: [{ properties: { a: { pattern: "^x" } } }, { properties: { a: { pattern: "y$" } } }, own] },
      "ac",
      1,
    ],
    ["other properties are refused", { allOf: [{ ...base, additionalProperties: false }, own] }, "", 2],
    ["keys are matched", { allOf: [{ ...base, patternProperties: { x: text } }, own] }, "", 2],
    ["it may be something else", { allOf: [{ ...base, type: ["object", "string"] }, own] }, "", 2],
    ["others are judged by what is declared", { ...own, allOf: [base], additionalProperties: text }, "c", 1],
    [
      "much that others use too",
      { ...own, allOf: [{ $ref: "#/$defs/a" }], $defs: { a: { properties: named(49, "p") } } },
      "c",
      1,
    ],
    [
      "more than one function judges",
      { properties: named(100, "p"), allOf: [{ properties: named(29, "q") }] },
      Object.keys(named(100, "p")).join(""),
      1,
    ],
    ["few properties alone", { allOf: [base], minProperties: 1 }, "", 1],
    ["nothing is said beside it", { allOf: [base] }, "", 1],
  ])("%s", async (_, schema, names, left) => {
    expect(await joined(schema)).toEqual([names, left]);
  });
});

test("verdicts are those of Ajv, in whichever form objects come", async () => {
  const names = ["a", "b", "c", "d", "e", "f", "g", "h", "toString"];
  const kind = fc.constantFrom<Json>(
    text,
    { type: "integer" },
    { type: ["string", "null"] },
    { minimum: 2 },
    { enum: ["x", 1] },
    { const: "x" },
    { type: "string", pattern: "^x" },
    { type: "string", pattern: "y$" },
    true,
  );
  const part = fc.record(
    {
      type: fc.constantFrom("object", ["object"], ["object", "null"]),
      properties: fc.dictionary(fc.constantFrom(...names), kind, { maxKeys: 8 }),
      minProperties: fc.nat(3),
      maxProperties: fc.integer({ min: 3, max: 8 }),
      required: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
      additionalProperties: fc.constantFrom(true, {}, false),
      dependentRequired: fc.dictionary(fc.constantFrom("a", "b"), fc.constantFrom(["c"], ["d", "e"]), {
        maxKeys: 1,
      }),
    },
    { requiredKeys: ["properties"] },
  );
  const { schema } = fc.letrec((tie) => ({
    schema: fc
      .tuple(
        part,
        fc.array(tie("part"), { minLength: 1, maxLength: 3 }),
        fc.constantFrom({}, { unevaluatedProperties: false }),
      )
      .map(([own, allOf, more]) => ({ ...own, allOf, ...more })),
    part: fc.oneof({ depthSize: "small" }, part, tie("schema")),
  }));
  const value = fc.constantFrom<unknown>("x", "y", "xy", 1, 2, 1.5, null, true);
  const document = fc.oneof(
    { weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...names, "other"), value, { maxKeys: 9 }) },
    { weight: 1, arbitrary: value },
  );
  const ajv = new Ajv2020({ strict: false, ownProperties: true });
  await fc.assert(
    fc.asyncProperty(
      schema,
      fc.array(document, { minLength: 1, maxLength: 20 }),
      async (asked, documents) => {
        const judged = ajv.compile(asked as object);
        const { is } = await load({ schema: { title: "T", ...(asked as JsonObject) } });
        for (const each of documents) {
          for (let count = 0; count < 18; count++) expect(is(each)).toBe(judged(each));
        }
        ajv.removeSchema();
      },
    ),
    { numRuns: 150 },
  );
});

test("an object may have as many properties as each of the schemas says", async () => {
  const most = { properties: { c: text }, maxProperties: 3 };
  const allOf = [{ ...base, minProperties: 2 }, most, { minProperties: 1, maxProperties: 9 }];
  const { is } = await load({ schema: { title: "T", allOf } });
  const verdicts = [{ a: "" }, { a: "", c: "" }, { a: "", b: 1, c: "" }, { a: "", b: 1, c: "", d: 1 }].map(
    is,
  );
  expect(verdicts).toEqual([false, true, true, false]);
});
