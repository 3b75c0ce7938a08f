import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { guardsOf } from "./guardsOf.ts";

const string = { type: "string" };
const number = { type: "number" };
const withA = (schema: Json): JsonObject => ({ type: "object", properties: { a: schema } });

test.each(["anyOf", "oneOf"])(
  "plain values of %s are asked for where a property is read",
  async (keyword) => {
    const code = await guardsOf(withA({ [keyword]: [string, number, { enum: [true, null] }] }));
    const isNone =
      /\(property = value\.a\) !== undefined && typeof property !== "string" && !Number\.isFinite\(property\) && property !== true && property !== null/g;
    expect(code.match(isNone)).toHaveLength(2);
    expect(code).toContain(`"${keyword}", "a string, a number, true or null", property`);
    expect(code).not.toContain("exactly one");
  },
);

test("members of several lists are listed together", async () => {
  const { validate } = await load({ schema: withA({ oneOf: [{ enum: ["x", 1] }, { const: "y" }] }) });
  const result = validate({ a: 2 });
  expect(result.ok ? [] : result.issues).toMatchObject([
    { instancePath: "/a", keyword: "oneOf", message: 'expected one of "x", 1, "y", received 2' },
  ]);
});

const closed = { type: "object", properties: { a: string }, additionalProperties: false };
const reference = { type: "object", properties: { $ref: string }, required: ["$ref"] };

test("no more options are tried than accept a value, where no two can", async () => {
  const apart = await guardsOf({ oneOf: [closed, reference] });
  expect(apart).not.toContain("matches");
  expect(apart).not.toContain("exactly one");
  expect(apart).toContain("return testTChoice1(value) || testTChoice2(value);");
  const alike = await guardsOf({ oneOf: [{ ...closed, additionalProperties: true }, reference] });
  expect(alike).toContain("if (testTChoice1(value) === testTChoice2(value)) return false;");
  expect(alike).toContain("a value that is exactly one of");
});

test("what is left over by such options is what the one that accepts the value does not evaluate", async () => {
  const option = (kind: string, name: string): JsonObject => ({
    properties: { kind: { pattern: `^${kind}`, ...string }, [name]: true },
    required: ["kind"],
  });
  const schema: JsonObject = {
    type: "object",
    oneOf: [option("a", "x"), option("b", "y"), option("c", "z")],
    unevaluatedProperties: false,
  };
  const { is } = await load({ schema });
  const documents = [{ kind: "a", x: 1 }, { kind: "b", x: 1 }, { kind: "c", z: 1 }, { kind: "d" }, {}];
  expect(documents.map((document) => is(document))).toEqual([true, false, true, false, false]);
});
