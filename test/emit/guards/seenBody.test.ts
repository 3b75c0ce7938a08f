import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { guardsOf } from "./guardsOf.ts";

const string = { type: "string" };
const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`m${index}`, string]));
/** What is evaluated depends on choices within choices. */
const nested = (inner: JsonObject): JsonObject => ({
  type: "object",
  anyOf: [{ properties: { z: true }, required: ["z"], oneOf: [inner] }, inner],
  unevaluatedProperties: false,
});

test("what a schema evaluates is noted by name, where it names few properties", async () => {
  const code = await guardsOf(nested({ properties: { a: string, "b-c": string } }));
  expect(code).toContain(
    'const seen = nothingEvaluated(); seen.keys.add("a"); seen.keys.add("b-c"); return seen;',
  );
  expect(code).toMatch(/if \(addEvaluated\(seen, seen\w+\(value\)\)\) matches\+\+;/);
  expect(await guardsOf(nested({ properties: many }))).toContain("for (const key of Object.keys(value))");
});

test.each<[string, JsonObject, readonly [unknown, boolean][]]>([
  [
    "few properties",
    { properties: { a: string, "b-c": string } },
    [
      [{ a: "" }, true],
      [{ a: 1 }, false],
      [{ z: 1 }, true],
      [{ z: 1, a: "" }, true],
      [{ x: 1 }, false],
    ],
  ],
  [
    "many properties",
    { properties: many },
    [
      [{ m0: "", m8: "" }, true],
      [{ m0: "", x: 1 }, false],
    ],
  ],
  [
    "patterns",
    { patternProperties: { "^p": string } },
    [
      [{ p1: "" }, true],
      [{ q: "" }, false],
    ],
  ],
  [
    "an if without then and else",
    { if: { properties: { a: string }, required: ["a"] } },
    [
      [{ a: "" }, true],
      [{ a: 1 }, false],
      [{ b: 1 }, false],
    ],
  ],
  [
    "conditions",
    {
      if: { properties: { a: { const: 1 } }, required: ["a"] },
      then: { properties: { b: true } },
      else: { properties: { c: true } },
    },
    [
      [{ a: 1, b: 1 }, true],
      [{ a: 1, c: 1 }, false],
      [{ c: 1 }, true],
      [{ a: 2, c: 1 }, false],
    ],
  ],
  [
    "dependent schemas",
    { dependentSchemas: { z: { properties: { a: string } } } },
    [
      [{ z: 1, a: "" }, true],
      [{ z: 1, a: 1 }, false],
      [{ a: "" }, false],
    ],
  ],
  [
    "all that is additional",
    { additionalProperties: string },
    [
      [{ x: "" }, true],
      [{ x: 1 }, false],
    ],
  ],
])("%s are evaluated within nested choices", async (_, inner, documents) => {
  const { is, validate } = await load({ schema: nested(inner) });
  for (const [document, expected] of documents) {
    expect([document, is(document)]).toEqual([document, expected]);
    expect(validate(document).ok).toBe(expected);
  }
});
