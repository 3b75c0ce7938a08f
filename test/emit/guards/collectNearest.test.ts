import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";

/** A choice within a choice, so many levels deep, with a number at the end. */
function nested(depth: number): JsonObject {
  if (depth === 0) return { type: "object", properties: { n: { type: "number" } }, required: ["n"] };
  const others = { type: "object", properties: { b: { type: "string" } }, required: ["b", "c"] };
  const inner = { type: "object", properties: { a: nested(depth - 1) }, required: ["a"] };
  return { anyOf: [others, inner] };
}

test.each([1, 2, 3, 4, 6])("what is wrong within %i choices is told where it stands", async (depth) => {
  const { validate } = await load({ schema: { title: "Nested", ...nested(depth) } });
  let document: unknown = { n: "1" };
  for (let level = 0; level < depth; level++) document = { a: document };
  const result = validate(document);
  const places = result.ok ? [] : result.issues.map(({ instancePath, keyword }) => [instancePath, keyword]);
  expect(places).toEqual([[`${"/a".repeat(depth)}/n`, "type"]]);
});

test("a branch is not nearer for missing few properties than one that misses none and has many of the wrong type", async () => {
  const person = { name: { type: "string" }, age: { type: "integer" }, email: { type: "string" } };
  const options = [
    { type: "object", properties: person, required: ["name", "age"] },
    { type: "object", properties: { title: { type: "string" } }, required: ["title"] },
  ];
  for (const anyOf of [options, options.toReversed()]) {
    const { validate } = await load({ schema: { anyOf } });
    const result = validate({ name: 1, age: "x", email: false });
    const places = result.ok ? [] : result.issues.map(({ instancePath }) => instancePath);
    expect(places).toEqual(["/name", "/age", "/email"]);
  }
});
