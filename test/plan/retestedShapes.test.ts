import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/json.ts";
import { load } from "../../src/load.ts";
import { retestedShapes } from "../../src/plan/retestedShapes.ts";
import { readModel } from "../../src/readModel.ts";

const self = { $ref: "#" };
const a = { properties: { a: self } };
const b = { properties: { b: self } };
const tagged = (kind: string, more: object) => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { const: kind }, ...more },
});

const only = (key: string) => ({
  type: "object",
  properties: { [key]: self },
  required: [key],
  additionalProperties: false,
});

/** A schema, and whether its guard could test a value at each level while it lists issues. */
const cases: readonly [what: string, schema: object, isRetested: boolean][] = [
  ["a tree", { ...a, items: self, additionalProperties: self }, false],
  ["options that are no tree", { ...a, anyOf: [{ required: ["x"] }, { required: ["y"] }] }, false],
  ["options that nothing tells apart", { anyOf: [{ ...a, required: ["x"] }, b] }, true],
  ["exactly one of them", { oneOf: [{ ...a, required: ["x"] }, b] }, true],
  ["options for other kinds of value", { anyOf: [a, { type: "null" }] }, true],
  ["options for kinds that are apart", { anyOf: [{ ...a, type: "object" }, { type: "null" }] }, false],
  [
    "options that a property tells apart",
    { oneOf: [tagged("x", a.properties), tagged("y", b.properties)] },
    false,
  ],
  [
    "options that a property tells apart, and null",
    { oneOf: [tagged("x", a.properties), tagged("y", b.properties), { type: "null" }] },
    false,
  ],
  [
    "options that a property tells apart where it is there",
    { anyOf: [tagged("x", a.properties), { ...tagged("y", b.properties), required: [] }] },
    true,
  ],
  ["options that are told by what is there", { oneOf: [only("a"), only("b"), { type: "null" }] }, false],
  [
    "options that are told by what is there, others not",
    { oneOf: [only("a"), only("b"), { type: "array", items: self }, { items: self }] },
    true,
  ],
  ["what must not be", { not: { required: ["x"], ...a } }, true],
  ["a condition", { if: a, then: { required: ["x"] } }, true],
  ["what depends on a condition", { if: { required: ["x"] }, then: a, else: b }, false],
  ["what is contained", { contains: self }, true],
  ["what is left over", { allOf: [a], unevaluatedProperties: false }, true],
  [
    "a recursion beside a choice",
    { ...a, properties: { a: self, b: { anyOf: [{ minimum: 1 }, true] } } },
    false,
  ],
];

describe("retestedShapes", () => {
  test.each(cases)("%s", async (_, schema, isRetested) => {
    const { model } = await readModel({ schema: schema as JsonObject });
    expect(retestedShapes(model).size > 0).toBe(isRetested);
  });
});

const nested = (open: string, inner: string, close: string, depth: number): Json =>
  JSON.parse(open.repeat(depth) + inner + close.repeat(depth));

const pathsOf = (result: { readonly ok: boolean; readonly issues?: readonly { instancePath: string }[] }) =>
  result.issues?.map(({ instancePath }) => instancePath);

describe("what a test said while issues were listed", () => {
  const schema: JsonObject = {
    $ref: "#/$defs/n",
    $defs: {
      n: {
        oneOf: [
          {
            type: "object",
            required: ["all"],
            properties: { all: { type: "array", items: { $ref: "#/$defs/n" } } },
          },
          {
            type: "object",
            required: ["not"],
            properties: { not: { $ref: "#/$defs/n" } },
          },
          {
            type: "object",
            required: ["is"],
            properties: { is: { type: "string" } },
          },
        ],
      },
    },
  };

  test("is what is listed by", async () => {
    const { validate } = await load({ schema });
    const document = nested('{"not":{"all":[{"is":"a"},', '{"is":5}', "]}}", 300);
    expect(pathsOf(validate(document))).toEqual([`${"/not/all/1".repeat(300)}/is`]);
  });

  test("is forgotten when they are", async () => {
    const { is, validate } = await load({ schema });
    const leaf: { is: unknown } = { is: 5 };
    const document = { all: [nested('{"not":{"all":[{"is":"a"},', '{"is":"b"}', "]}}", 300), leaf] };
    expect(pathsOf(validate(document))).toEqual(["/all/1/is"]);
    leaf.is = "c";
    expect(is(document)).toBe(true);
    expect(validate(document)).toEqual({ ok: true, value: document });
    leaf.is = null;
    expect(pathsOf(validate(document))).toEqual(["/all/1/is"]);
  });
});
