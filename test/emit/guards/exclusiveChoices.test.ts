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
  const option = (limits: JsonObject, name: string): JsonObject => ({
    type: "object",
    properties: { size: { type: "integer", ...limits }, [name]: true },
    required: ["size"],
  });
  const schema: JsonObject = {
    type: "object",
    oneOf: [
      option({ maximum: 0 }, "x"),
      option({ minimum: 1, maximum: 5 }, "y"),
      option({ minimum: 6 }, "z"),
    ],
    unevaluatedProperties: false,
  };
  expect(await guardsOf(schema)).toContain("if (!oneOf1 && !oneOf2 && !oneOf3) return false;");
  const { is } = await load({ schema });
  const documents = [{ size: 0, x: 1 }, { size: 1, x: 1 }, { size: 6, z: 1 }, { size: 0.5 }, {}];
  expect(documents.map((document) => is(document))).toEqual([true, false, true, false, false]);
});

test("nor is anything left over to what several of other options accept", async () => {
  const option = (name: string): JsonObject => ({ properties: { [name]: true }, required: [name] });
  const { is } = await load({
    schema: { type: "object", oneOf: [option("x"), option("y"), option("z")], unevaluatedProperties: false },
  });
  const documents = [{ x: 1 }, { y: 1 }, { x: 1, y: 1 }, { z: 1, w: 1 }, {}];
  expect(documents.map((document) => is(document))).toEqual([true, true, false, false, false]);
});
