import { expect, test } from "vitest";
import { generate } from "../../src/generate.ts";
import type { JsonObject } from "../../src/json.ts";
import { inReadingOrder, readFirst } from "../../src/plan/readingOrder.ts";
import { readModel } from "../../src/readModel.ts";

/** The names of `properties` in the order in which a guard reads them. */
async function order(properties: JsonObject, definitions: JsonObject = {}): Promise<string> {
  const { model } = await readModel({
    schema: { title: "T", type: "object", properties, $defs: definitions },
  });
  const { object } = model.shapes[model.roots[0] as number] ?? {};
  return inReadingOrder(model.shapes, object?.properties ?? [])
    .map(({ name }) => name)
    .join(" ");
}

test("what refuses most for its price comes first, and what must be looked into last", async () => {
  const properties = {
    inner: { type: "object", properties: { a: { type: "string" } } },
    text: { type: "string" },
    flag: { type: "boolean" },
    state: { enum: ["on", "off"] },
    kind: { const: "a" },
    any: { type: "object" },
  };
  expect(await order(properties)).toBe("kind state flag any text inner");
});

test("what costs alike stays as it is declared", async () => {
  const number = { type: "integer" };
  expect(await order({ c: number, a: { type: "boolean" }, b: { type: ["number", "null"] } })).toBe("c a b");
  const text = { type: "string" };
  expect(await order({ c: { ...text, format: "uuid" }, a: { ...text, pattern: "^a" }, b: text })).toBe(
    "c a b",
  );
});

test.each<[string, JsonObject]>([
  ["a text or null", { type: ["string", "null"] }],
  ["a text or a number", { type: ["string", "number"], minimum: 1 }],
  ["any scalar", { type: ["string", "number", "boolean", "null"] }],
])("%s stands with the texts", async (_, a) => {
  expect(await order({ text: { type: "string" }, a, number: { type: "number" } })).toBe("number text a");
});

test.each<[string, JsonObject]>([
  ["any object", { type: "object", additionalProperties: true }],
  ["any list", { type: "array", items: {} }],
  ["any object or null", { type: ["object", "null"] }],
  ["an object with a title for what it holds", { type: "object", additionalProperties: { title: "Any" } }],
])("%s comes before texts", async (_, a) => {
  expect(await order({ text: { type: "string" }, a })).toBe("a text");
});

test.each<[string, JsonObject]>([
  ["an object with properties", { type: "object", properties: { a: { type: "number" } } }],
  ["an object that needs properties", { type: "object", required: ["a"] }],
  ["an object that needs one beside another", { type: "object", dependentRequired: { a: ["b"] } }],
  ["a list of numbers", { type: "array", items: { type: "number" } }],
  ["an object of some properties", { type: "object", minProperties: 1 }],
  ["a list of different items", { type: "array", uniqueItems: true }],
  ["a list that contains something", { type: "array", contains: {} }],
  ["a text or an object", { type: ["string", "object"] }],
  ["a list of lists by value", { enum: [[], ["a"]] }],
  ["anything", {}],
  ["a choice", { type: "object", anyOf: [{ minProperties: 1 }, { required: ["a"] }] }],
])("%s comes after texts", async (_, a) => {
  expect(await order({ a, text: { type: "string" } })).toBe("text a");
});

test("a definition counts as what it is", async () => {
  const properties = { text: { type: "string" }, state: { $ref: "#/$defs/State" } };
  expect(await order(properties, { State: { enum: ["on", "off"] } })).toBe("state text");
});

test("what is read first is told, where it is declared later", async () => {
  const text = { type: "string" };
  const told = async (properties: JsonObject) => {
    const { model } = await readModel({ schema: { title: "T", type: "object", properties } });
    return readFirst(model.shapes, model.shapes[model.roots[0] as number]?.object?.properties ?? []);
  };
  expect(await told({ a: text, b: { type: "number" }, c: { const: 1 } })).toEqual(["c", "b"]);
  expect(await told({ c: { const: 1 }, b: { type: "number" }, a: text })).toEqual([]);
  expect(await told({ a: text, b: { type: "object", required: ["c"] } })).toEqual([]);
});

const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`text${at}`, { type: "string" }]));

test.each<[string, JsonObject]>([
  ["is read", { properties: { text0: { type: "string" }, flag: { type: "boolean" } } }],
  [
    "is read and counted",
    { properties: { text0: { type: "string" }, flag: { type: "boolean" } }, additionalProperties: false },
  ],
  ["keeps its form", { properties: { ...many, flag: { type: "boolean" } } }],
])("an object that %s is so in this order", async (_, schema) => {
  const { files } = await generate({ schema: { title: "T", type: "object", ...schema } });
  const text = files.find(({ path }) => path === "src/guards.ts")?.text ?? "";
  const read = /(?:function readT|function isT)(?![\s\S]*function readT)[\s\S]*?\n}\n/.exec(text)?.[0] ?? "";
  expect(read.indexOf("value.flag")).toBeGreaterThan(0);
  expect(read.indexOf("value.flag")).toBeLessThan(read.indexOf("value.text0"));
});
