import { describe, expect, test } from "vitest";
import { sameVerdicts } from "../../src/algebra/sameVerdicts.ts";
import { readModel } from "../../src/readModel.ts";

const text = { type: "string" };

async function areSame(one: object, other: object): Promise<boolean> {
  const schema = {
    type: "object",
    properties: { one, other },
    $defs: { A: { type: "object", properties: { a: text } }, B: { type: "object", properties: { b: text } } },
  };
  const { model } = await readModel({ schema: schema as never });
  const [root] = model.roots;
  const [first, second] = model.shapes[root as number]?.object?.properties ?? [];
  const same = sameVerdicts(model);
  return same[first?.shape as number] === same[second?.shape as number];
}

describe("sameVerdicts", () => {
  test.each<[object, object]>([
    [text, { ...text, title: "T", description: "D", default: "", examples: ["x"] }],
    [{ minimum: 1 }, { minimum: 1 }],
    [{ additionalProperties: text }, { additionalProperties: { ...text, description: "D" } }],
    [{ items: { $ref: "#/$defs/A" } }, { items: { $ref: "#/$defs/A" } }],
    [
      { anyOf: [{ $ref: "#/$defs/A" }, { type: "null" }] },
      { anyOf: [{ $ref: "#/$defs/A" }, { type: "null" }] },
    ],
    [{ properties: { a: { properties: { b: text } } } }, { properties: { a: { properties: { b: text } } } }],
  ])("%j and %j judge alike", async (one, other) => {
    expect(await areSame(one, other)).toBe(true);
  });

  const schemas: readonly object[] = [
    {},
    { not: {} },
    { const: null },
    { const: [null] },
    { const: 0 },
    { enum: [null] },
    { enum: [0, 1] },
    { enum: [1, 0] },
    { type: "null" },
    { type: ["null", "string"] },
    { minLength: 1 },
    { minItems: 1 },
    { maxItems: 1 },
    { pattern: "1" },
    { properties: { a: text } },
    { properties: { b: text } },
    { properties: { a: { type: "null" } } },
    { patternProperties: { a: text } },
    { required: ["a"] },
    { required: ["a", "b"] },
    { dependentRequired: { a: ["b"] } },
    { dependentRequired: { b: ["a"] } },
    { dependentSchemas: { a: text } },
    { additionalProperties: text },
    { propertyNames: text },
    { unevaluatedProperties: text },
    { items: text },
    { items: { type: "null" } },
    { prefixItems: [text] },
    { prefixItems: [text, text] },
    { unevaluatedItems: text },
    { contains: text },
    { contains: text, minContains: 2 },
    { contains: text, maxContains: 2 },
    { $ref: "#/$defs/A" },
    { $ref: "#/$defs/B" },
    { allOf: [{ $ref: "#/$defs/A" }] },
    { anyOf: [{ $ref: "#/$defs/A" }] },
    { oneOf: [{ $ref: "#/$defs/A" }] },
    { not: { $ref: "#/$defs/A" } },
    { allOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }] },
    { anyOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }] },
    { anyOf: [{ $ref: "#/$defs/B" }, { $ref: "#/$defs/A" }] },
    { if: { $ref: "#/$defs/A" }, then: { $ref: "#/$defs/B" } },
    { if: { $ref: "#/$defs/A" }, else: { $ref: "#/$defs/B" } },
    { if: { $ref: "#/$defs/B" }, then: { $ref: "#/$defs/A" } },
  ];

  test("schemas that differ in what they judge stand for themselves", async () => {
    for (const [index, one] of schemas.entries())
      for (const other of schemas.slice(index + 1))
        expect(await areSame(one, other), `${JSON.stringify(one)} ${JSON.stringify(other)}`).toBe(false);
  });

  test("formats count where they are asserted", async () => {
    const list = { one: { ...text, format: "date" }, other: { ...text, format: "uuid" } };
    const { model } = await readModel({ schema: { properties: list } as never, formats: "assert" });
    const [first, second] = model.shapes[model.roots[0] as number]?.object?.properties ?? [];
    const same = sameVerdicts(model);
    expect(same[first?.shape as number]).not.toBe(same[second?.shape as number]);
  });

  test("shapes that lead back to themselves, or far, are found", async () => {
    const far = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [
        `p${index}`,
        { type: "array", items: { $ref: `#/properties/p${index + 1}` } },
      ]),
    );
    const loop = { type: "array", items: { $ref: "#/properties/loop" } };
    const properties = {
      ...far,
      p5000: text,
      loop,
      other: { type: "array", items: { $ref: "#/properties/other" } },
    };
    const { model } = await readModel({ schema: { properties } as never });
    const same = sameVerdicts(model);
    expect(same).toHaveLength(model.shapes.length);
    for (const [id, stands] of same.entries()) expect(same[stands], `${id}`).toBe(stands);
  });
});
