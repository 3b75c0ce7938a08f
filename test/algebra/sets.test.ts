import { describe, expect, test } from "vitest";
import { accepted } from "../../src/algebra/claims.ts";
import { implies } from "../../src/algebra/implies.ts";
import { isDisjoint } from "../../src/algebra/isDisjoint.ts";
import { isEmpty } from "../../src/algebra/isEmpty.ts";
import { tagOf } from "../../src/algebra/tagOf.ts";
import { valuesOf } from "../../src/algebra/valuesOf.ts";
import type { Json } from "../../src/json.ts";
import { readModel } from "../../src/readModel.ts";

/** The sets of several schemas in one model. */
async function sets(...schemas: readonly Json[]) {
  const schema = { $defs: Object.fromEntries(schemas.map((each, index) => [`D${index}`, each])) };
  const { model } = await readModel({ schema: schema as never });
  const values = schemas.map((_, index) => {
    const id = [...model.names].find(([, name]) => name === `D${index}`)?.[0] as number;
    return valuesOf(model, accepted(model, id));
  });
  return { model, values };
}

const tagged = (tag: Json, more: object = {}) => ({
  type: "object",
  properties: { kind: tag, ...more },
  required: ["kind"],
});

describe("isEmpty", () => {
  test.each<[Json, string]>([
    [false, "yes"],
    [true, "no"],
    [{ type: "string", const: 1 }, "yes"],
    [{ type: "string", minLength: 3, maxLength: 2 }, "yes"],
    [{ type: "number", minimum: 3, exclusiveMaximum: 3 }, "yes"],
    [{ type: "integer", minimum: 3 }, "undecided"],
    [{ enum: ["ab", "c"], minLength: 3 }, "yes"],
    [{ enum: ["ab", "c"], maxLength: 1, pattern: "^c" }, "no"],
    [{ enum: [1, 2.5], type: "integer", minimum: 2 }, "yes"],
    [{ enum: [], not: {} }, "yes"],
    [{ type: "object", required: ["a"], properties: { a: false } }, "yes"],
    [{ type: "object", required: ["a", "b"], maxProperties: 1 }, "yes"],
    [{ type: "object", additionalProperties: false, minProperties: 1 }, "yes"],
    [{ type: "object", required: ["a"], propertyNames: { maxLength: 0 } }, "yes"],
    [{ allOf: [tagged({ const: "a" }), tagged({ const: "b" })] }, "yes"],
    [{ allOf: [{ $ref: "#/$defs/D0" }], type: "array", minItems: 2, maxItems: 1 }, "yes"],
    [{ type: "array", items: { type: "string" }, contains: { type: "number" } }, "yes"],
    [{ type: "array", prefixItems: [true, false], minItems: 2 }, "yes"],
    [{ not: {} }, "yes"],
    [{ type: "string", not: { type: "string" } }, "yes"],
    [{ type: "integer", not: { type: "number" } }, "yes"],
    [{ type: "number", not: { type: "integer" } }, "no"],
    [{ oneOf: [{ type: "string" }, { type: "string" }] }, "yes"],
  ])("%j: %s", async (schema, answer) => {
    const { model, values } = await sets(true, schema);
    expect(isEmpty(model, values[1] as never)).toBe(answer);
  });
});

describe("isDisjoint", () => {
  test.each<[Json, Json, string]>([
    [{ type: "string" }, { type: "number" }, "yes"],
    [{ type: "integer" }, { type: "number" }, "no"],
    [tagged({ const: "a" }), tagged({ enum: ["b", "c"] }), "yes"],
    [tagged({ type: "string" }), { type: "object", properties: { kind: { type: "null" } } }, "yes"],
    [tagged({ const: "a" }), { type: "object", properties: { other: { const: 1 } } }, "undecided"],
    [{ type: "object" }, { type: "object", properties: { a: true } }, "no"],
    [{ type: "number", maximum: 0 }, { type: "number", minimum: 1 }, "yes"],
    [{ maxItems: 1, type: "array" }, { minItems: 2, type: "array" }, "yes"],
    [{ const: { a: 1 } }, { const: { a: 2 } }, "yes"],
    [{ const: { a: 1, b: [0] } }, { const: { b: [0.0], a: 1 } }, "undecided"],
  ])("%j and %j: %s", async (a, b, answer) => {
    const { model, values } = await sets(a, b);
    expect(isDisjoint(model, values[0] as never, values[1] as never)).toBe(answer);
    expect(isDisjoint(model, values[1] as never, values[0] as never)).toBe(answer);
  });
});

describe("implies", () => {
  test.each<[Json, Json, string]>([
    [{ const: "a" }, { enum: ["a", "b"] }, "yes"],
    [{ enum: ["a", "c"] }, { enum: ["a", "b"] }, "no"],
    [{ type: "integer" }, { type: "number" }, "yes"],
    [{ type: "number" }, { type: "integer" }, "no"],
    [{ type: "string", minLength: 2 }, { type: "string" }, "yes"],
    [tagged({ const: "a" }), { type: "object", properties: { kind: { enum: ["a", "b"] } } }, "yes"],
    [tagged({ const: "a" }), tagged({ const: "b" }), "undecided"],
    [{ const: ["a"] }, { type: "array", items: { type: "string" }, minItems: 1 }, "yes"],
    [{ type: "object", additionalProperties: false }, { additionalProperties: { type: "string" } }, "yes"],
  ])("%j in %j: %s", async (a, b, answer) => {
    const { model, values } = await sets(a, b);
    expect(implies(model, values[0] as never, values[1] as never)).toBe(answer);
  });
});

describe("tagOf", () => {
  test.each<[Json[], string | undefined]>([
    [[tagged({ const: "a" }), tagged({ enum: ["b", "c"] })], "kind"],
    [[tagged({ const: "a" }), tagged({ enum: ["b", "a"] })], undefined],
    [[tagged({ const: "a" }), tagged({ type: "string" })], undefined],
    [[tagged({ const: "a" }), { type: "null" }], undefined],
    [[tagged({ const: "a" }), { type: "object", properties: { kind: { const: "b" } } }], undefined],
    [[tagged({ const: 1, version: 1 } as Json), tagged({ const: 2 })], "kind"],
  ])("%j: %s", async (schemas, tag) => {
    const { model, values } = await sets(...schemas);
    expect(tagOf(model, values)).toBe(tag);
  });
});

test("names stay names where nothing narrows them", async () => {
  const { model } = await readModel({
    schema: {
      $defs: {
        Color: { enum: ["red", "green"] },
        Same: { allOf: [{ $ref: "#/$defs/Color" }, { type: "string" }] },
        Less: { allOf: [{ $ref: "#/$defs/Color" }, { enum: ["red", "blue"] }] },
        Maybe: { anyOf: [{ $ref: "#/$defs/Color" }, { type: "null" }] },
      },
    },
  });
  const bodyNamed = (name: string) => {
    const id = [...model.names].find((entry) => entry[1] === name)?.[0] as number;
    const plain = { ...model, names: new Map([...model.names].filter(([each]) => each !== id)) };
    const values = valuesOf(plain, [[`+${id}`]]);
    return [...values.named.map((each) => model.names.get(each)), ...values.scalars.string.values];
  };
  expect(bodyNamed("Same")).toEqual(["Color"]);
  expect(bodyNamed("Less")).toEqual(["red"]);
  expect(bodyNamed("Maybe")).toEqual(["Color"]);
});
