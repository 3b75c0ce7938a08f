import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/json.ts";
import { load } from "../../src/load.ts";
import { rejudgedShapes } from "../../src/plan/rejudgedShapes.ts";
import { readModel } from "../../src/readModel.ts";

const self = { $ref: "#" };
const a = { properties: { a: self } };
const tagged = (kind: string, more: object) => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { const: kind }, ...more },
});

/** A schema, and whether its guard may judge one value any number of times. */
const cases: readonly [what: string, schema: object, isRejudged: boolean][] = [
  ["a tree", { ...a, items: self, additionalProperties: self }, false],
  ["what is no tree", { allOf: [{ properties: { a: {} } }, { properties: { a: {} } }] }, false],
  ["two of all", { allOf: [a, a] }, true],
  ["two of any", { anyOf: [a, a] }, true],
  ["the shape and one of its options", { ...a, oneOf: [a, { type: "null" }] }, true],
  ["options for other kinds of value", { anyOf: [a, { type: "null" }] }, false],
  [
    "options that a property tells apart",
    { oneOf: [tagged("x", { a: self }), tagged("y", { a: self })] },
    false,
  ],
  [
    "options for lists beside others that a property tells apart",
    {
      oneOf: [
        tagged("x", { a: self }),
        tagged("y", { a: self }),
        { type: "array", items: self },
        { type: "array", items: self, minItems: 2 },
      ],
    },
    true,
  ],
  ["options that nothing tells apart", { oneOf: [{ ...a, required: ["x"] }, a] }, true],
  ["then and else", { if: { required: ["x"] }, then: a, else: a }, false],
  ["if and then", { if: a, then: a }, true],
  ["what must not be", { not: { properties: { a: { not: self } } }, ...a }, true],
  ["a property and a pattern that matches it", { ...a, patternProperties: { "^a": self } }, true],
  ["a property and a pattern that does not", { ...a, patternProperties: { "^b": self } }, false],
  ["two patterns", { patternProperties: { "^a": self, a$: self } }, true],
  ["other properties of another schema", { ...a, allOf: [{ additionalProperties: self }] }, true],
  ["what is left over", { anyOf: [a], unevaluatedProperties: self }, true],
  ["items and what is contained", { items: self, contains: self }, true],
  ["items at their places and the rest", { prefixItems: [self, self], items: self }, false],
  ["the same place by two schemas", { prefixItems: [self], allOf: [{ items: self }] }, true],
  ["different places by two schemas", { prefixItems: [self], allOf: [{ prefixItems: [true, self] }] }, false],
  [
    "one schema by two ways",
    { allOf: [{ $ref: "#/$defs/b" }, { $ref: "#/$defs/b" }], $defs: { b: a } },
    true,
  ],
  [
    "a base and what is derived from it",
    {
      $ref: "#/$defs/base",
      ...a,
      $defs: { base: { properties: { a: { $ref: "#/$defs/base" } } } },
    },
    true,
  ],
  [
    "two that meet further inside",
    {
      allOf: [
        { properties: { a: { properties: { b: self } } } },
        { properties: { a: { properties: { b: self }, required: [] } } },
      ],
    },
    true,
  ],
  ["a schema that depends on a property", { ...a, dependentSchemas: { x: a } }, true],
];

describe("rejudgedShapes", () => {
  test.each(cases)("%s", async (_, schema, isRejudged) => {
    const { model } = await readModel({ schema: schema as JsonObject });
    expect(rejudgedShapes(model).size > 0).toBe(isRejudged);
  });
});

const nested = (open: string, inner: string, close: string, depth: number): Json =>
  JSON.parse(open.repeat(depth) + inner + close.repeat(depth));

const pathsOf = (result: { readonly ok: boolean; readonly issues?: readonly { instancePath: string }[] }) =>
  result.issues?.map(({ instancePath }) => instancePath);

describe("what has been answered", () => {
  const node = { properties: { a: self, n: { type: "number" } } };
  const schema: JsonObject = { allOf: [node, node], additionalProperties: self };

  test("is not asked again", async () => {
    const { is, validate } = await load({ schema });
    expect(is(nested('{"a":', "{}", "}", 500))).toBe(true);
    expect(pathsOf(validate(nested('{"a":', '{"n":""}', "}", 500)))).toEqual([`${"/a".repeat(500)}/n`]);
  });

  test("is forgotten when a guard is called anew", async () => {
    const { is, validate } = await load({ schema });
    const leaf: { n: unknown } = { n: 1 };
    const document = { a: nested('{"a":', "{}", "}", 20), b: leaf };
    expect(is(document)).toBe(true);
    leaf.n = "";
    expect(is(document)).toBe(false);
    expect(pathsOf(validate(document))).toEqual(["/b/n"]);
    leaf.n = 2;
    expect(validate(document)).toEqual({ ok: true, value: document });
  });

  test("is said of each place where one object stands", async () => {
    const { validate } = await load({ schema });
    const leaf = { n: "" };
    const document = { a: nested('{"a":', '{"n":""}', "}", 20), b: leaf, c: { a: leaf } };
    expect(pathsOf(validate(document))?.sort()).toEqual([`${"/a".repeat(21)}/n`, "/b/n", "/c/a/n"]);
  });
});
