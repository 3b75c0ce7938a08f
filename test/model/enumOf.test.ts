import { expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { enumOf } from "../../src/model/enumOf.ts";
import { readModel } from "../../src/readModel.ts";

async function rootEnum(schema: JsonObject) {
  const { model } = await readModel({ schema });
  return enumOf(model, model.roots[0] as number);
}

const text = { type: "string" };

test.each<[JsonObject, readonly unknown[]]>([
  [{ enum: ["a", "b", ""] }, ["a", "b", ""]],
  [{ type: "string", enum: ["a", 1, null] }, ["a"]],
  [{ type: ["integer", "null"], enum: [1, 2.5, null, true] }, [1, null]],
  [{ type: "number", enum: [1, 2.5] }, [1, 2.5]],
  [{ enum: ["a"], title: "A", description: "B", format: "x" }, ["a"]],
  [{ $ref: "#/$defs/A", $defs: { A: { enum: ["a", "b"] } } }, ["a", "b"]],
  [{ allOf: [{ $ref: "#/$defs/A" }], description: "x", $defs: { A: { enum: ["a"] } } }, ["a"]],
])("%j lists %j", async (schema, values) => {
  expect(await rootEnum(schema)).toEqual({ values, open: false });
});

test.each<JsonObject>([
  { enum: [{}] },
  { enum: ["a", []] },
  { enum: [true, null] },
  { const: "a" },
  { enum: ["a", "b"], minLength: 1 },
  { enum: ["a", "b"], allOf: [{ enum: ["a"] }] },
  { enum: ["a"], not: { const: "b" } },
  { anyOf: [{ enum: ["a"] }, { type: "number" }] },
  { anyOf: [{ enum: ["a"] }, { ...text, minLength: 2 }] },
  { anyOf: [{ enum: ["a"] }, text, { type: "null" }] },
  { anyOf: [{ enum: [1] }, text] },
  { anyOf: [{ enum: ["a"] }, text], type: "number" },
  { anyOf: [{ enum: ["a"] }, text], minLength: 1 },
])("%j is no enum", async (schema) => {
  expect(await rootEnum(schema)).toBeUndefined();
});

test.each<JsonObject>([
  { anyOf: [{ enum: ["a", "b"] }, text] },
  { anyOf: [text, { type: "string", enum: ["a", "b"] }], description: "x" },
  { anyOf: [{ enum: ["a", "b"] }, text], type: "string" },
])("%j is an open enum", async (schema) => {
  expect(await rootEnum(schema)).toEqual({ values: ["a", "b"], open: true });
});
