import { expect, test } from "vitest";
import { generate } from "../../src/generate.ts";
import type { JsonObject } from "../../src/json.ts";
import { compileStrictly } from "../../src/verify/compileStrictly.ts";

const unsure = { minProperties: 1 };
const [second, third] = [{ $ref: "#/$defs/Second" }, { $ref: "#/$defs/Third" }];
const choices = {
  anyOf: [second, third],
  oneOf: [second, { type: "object", required: ["m"] }],
  not: { required: ["z"], properties: { q: { const: 3 } } },
  if: third,
  then: { required: ["e"] },
  unevaluatedProperties: false,
  $defs: {
    Second: { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
    Third: { type: ["object", "null"], properties: { c: { type: "string" } }, required: ["c"] },
  },
};

test.each<[what: string, schema: JsonObject, text: RegExp]>([
  [
    "a tuple that leads back to itself through a list",
    {
      anyOf: [
        { type: "string" },
        {
          type: "array",
          prefixItems: [{ anyOf: [{ const: "not" }, { type: "array", items: { $ref: "#" } }] }],
          items: { anyOf: [{ type: "null" }, { type: "array", items: { $ref: "#" } }] },
        },
      ],
    },
    /\[item0\?: "not" \| readonly T\[\], \.\.\.items: \(readonly T\[\] \| null\)\[\]\]/,
  ],
  [
    "a tuple that leads back to itself at once",
    { type: "array", prefixItems: [{ type: "array", items: { $ref: "#" } }, { $ref: "#" }] },
    /\[\(readonly T\[\]\)\?, T\?, \.\.\.unknown\[\]\]/,
  ],
  [
    "a union whose branch has lost a key",
    {
      type: "object",
      required: ["format"],
      properties: { format: { type: "string" } },
      if: { required: ["format"], properties: { format: { enum: ["a"] } } },
      then: { properties: { schema: { type: "boolean" } } },
    },
    / as T;/,
  ],
  [
    "properties that are required and cannot be",
    { required: ["a", "c"], properties: { a: false, b: { required: ["x", "y"] }, c: false }, maximum: 1 },
    /if \(isObject\(value\)\) return false;/,
  ],
  [
    "properties for what is no object",
    { type: "null", dependentSchemas: { a: { maximum: 1 }, b: { const: 1 } } },
    /export type T = null;/,
  ],
  [
    "what a property asks of the object for other values",
    { dependentSchemas: { a: { maxLength: 1, uniqueItems: true, minProperties: 2 } } },
    /Object\.keys\(value\)\.length < 2/,
  ],
  [
    "names of properties that are no texts",
    { type: "object", propertyNames: { enum: [false, null, "a"] } },
    /key !== "a"/,
  ],
  [
    "one of a name and everything",
    { type: "string", oneOf: [{ $ref: "#/$defs/N" }, { minLength: 2 }, true], $defs: { N: { maximum: 1 } } },
    /export type T = never;/,
  ],
  [
    "members by a name and by a pattern",
    {
      type: "object",
      properties: { a: { enum: [1, 2] } },
      patternProperties: { "^a": { enum: [2, 3] } },
      additionalProperties: false,
    },
    /readonly a\?: 2;/,
  ],
  [
    "a choice that says nothing of properties, beside those that are left over",
    {
      anyOf: [true, { items: { minimum: 0 } }],
      $ref: "#/$defs/N",
      unevaluatedProperties: unsure,
      $defs: { N: { required: ["c", "d"] } },
    },
    /export function isT/,
  ],
  [
    "what is left over beside guards of types that name their keys, and what a property demands",
    { ...choices, dependentSchemas: { b: { required: ["g"] } } },
    /if \(isObject\(value\) && value\.b !== undefined && !test\w+\(value\)\) return false;/,
  ],
  [
    "what is left over beside guards of types that name their keys, and by a property",
    {
      ...choices,
      type: "object",
      dependentSchemas: { b: { properties: { g: unsure } }, c: { required: ["g"] } },
    },
    /const present1 = value\.b !== undefined;/,
  ],
  [
    "what is left over of objects, which cannot be",
    { enum: [null], dependentSchemas: { b: { properties: { g: unsure } } }, unevaluatedProperties: unsure },
    /export function isT\(value: unknown\): value is T { if \(value !== null\) return false; return true; }/,
  ],
  [
    "a pattern for texts, of a key that a name has for objects",
    {
      properties: { ab: { $ref: "#/$defs/N" } },
      patternProperties: { b$: { maxLength: 1 } },
      $defs: { N: { type: "object", required: ["a"] } },
    },
    /case "ab": if \(!isN\(property\)\) return false; continue;/,
  ],
  [
    "a least document that another type, which is wider, makes",
    {
      type: "object",
      additionalProperties: { $ref: "#/$defs/Value" },
      $defs: {
        Value: { oneOf: [{ $ref: "#" }, { type: "array", items: { $ref: "#" } }, { type: "null" }] },
      },
    },
    /minimal: valueFixture\(\) as T,/,
  ],
])("%s: the package compiles", async (_, schema, text) => {
  const { files } = await generate({ schema: { title: "T", ...schema } });
  const sources = files.filter(({ path }) => /^src\/.*\.ts$/.test(path));
  expect(compileStrictly(sources)).toEqual([]);
  expect(sources.map((file) => file.text.replaceAll(/\s+/g, " ")).join("\n")).toMatch(text);
});
