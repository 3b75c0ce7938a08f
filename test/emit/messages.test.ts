import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/json.ts";
import { load } from "../../src/load.ts";

const colors = { enum: ["red", "green", "blue"] };
const shapes = {
  type: "object",
  required: ["kind"],
  properties: { kind: { enum: ["circle", "square"] } },
  oneOf: [
    { properties: { kind: { const: "circle" }, radius: { type: "number" } }, required: ["radius"] },
    { properties: { kind: { const: "square" }, side: { type: "number" } }, required: ["side"] },
  ],
};

const cases: readonly [what: string, schema: JsonObject, value: Json, messages: readonly string[]][] = [
  [
    "constants in anyOf are one list, with the nearest",
    { anyOf: [{ const: "red", title: "Warm" }, { const: "green" }] },
    "gren",
    ['/anyOf: expected one of "red", "green", received "gren"; did you mean "green"?'],
  ],
  [
    "so are constants in oneOf",
    { oneOf: [{ const: "red" }, { const: "green" }] },
    "gren",
    ['/oneOf: expected one of "red", "green", received "gren"; did you mean "green"?'],
  ],
  [
    "so are a named enum and null",
    { anyOf: [{ $ref: "#/$defs/Color" }, { type: "null" }], $defs: { Color: colors } },
    "grean",
    ['/anyOf: expected one of "red", "green", "blue", null, received "grean"; did you mean "green"?'],
  ],
  [
    "a schema that takes nothing stands where it stands, whatever was written before it",
    {
      properties: { first: { $ref: "#/$defs/First" } },
      $defs: {
        First: {
          patternProperties: { "o+": { minProperties: 2 }, b$: { allOf: [false] } },
          exclusiveMaximum: 0,
        },
      },
    },
    { first: { b: "" } },
    ['/$defs/First/patternProperties/b$/allOf/0: expected no value, received ""'],
  ],
  [
    "one item is no items",
    { contains: { type: "string" }, maxContains: 1 },
    ["a", "b"],
    ["/maxContains: expected at most 1 item that is a string, received an array of 2 items"],
  ],
  [
    "a tag that is missing is told of once",
    shapes,
    {},
    ['/required: expected the property "kind", which is missing'],
  ],
  [
    "a tag that is unknown is told of once",
    shapes,
    { kind: "circl", radius: 1 },
    ['/properties/kind/enum: expected one of "circle", "square", received "circl"; did you mean "circle"?'],
  ],
  [
    "a tag that is known leads to its branch, though only the parent requires it",
    shapes,
    { kind: "square", radius: 1 },
    ['/oneOf/1/required: expected the property "side", which is missing'],
  ],
  [
    "many branches are no wall",
    { oneOf: Array.from({ length: 50 }, (_, index) => ({ minLength: index })) },
    "xx",
    [
      "/oneOf: expected a value that is exactly one of a string of at least 0 characters | a string of at least " +
        "1 character | a string of at least 2 characters | a string of at least 3 characters | a string of at " +
        'least 4 characters and 45 more, received "xx"',
    ],
  ],
  [
    "a property that must not be there is named",
    { not: { required: ["a"] } },
    { a: 1 },
    ['/not: expected an object without "a", received an object'],
  ],
  [
    "properties that must not be there together are named",
    { not: { required: ["a", "b"] } },
    { a: 1, b: 2 },
    ['/not: expected an object that lacks "a" or "b", received an object'],
  ],
  [
    "properties of which none may be there are named",
    { not: { anyOf: [{ required: ["a"] }, { required: ["b"] }] } },
    { b: 2 },
    ['/not: expected an object without any of "a" and "b", received an object'],
  ],
  [
    "properties of which neither this one nor those may be there are left to the schema",
    { not: { anyOf: [{ required: ["a", "b"] }, { required: ["c"] }] } },
    { c: 2 },
    ["/not: expected anything but a value that /not allows, received an object"],
  ],
  [
    "what is no object has all that objects must not have",
    { not: { required: ["a"] } },
    5,
    ['/not: expected an object without "a", received 5'],
  ],
  [
    "what is no object may be what an object with a property may not",
    { not: { type: "object", required: ["a"] } },
    { a: 1 },
    ['/not: expected anything but an object with "a", received an object'],
  ],
  [
    "a long list among others is one of them",
    { oneOf: [{ enum: [..."abcdefg"] }, { const: "a" }, { type: "string", maxLength: 0 }] },
    "a",
    [
      '/oneOf: expected a value that is exactly one of "a", "b", "c", "d", "e" and 2 more | "a" | a string of at ' +
        'most 0 characters, received "a"',
    ],
  ],
  [
    "objects of which one may be meant are told apart by what they require",
    {
      oneOf: ["a", "b"].map((name) => ({
        type: "object",
        properties: { [name]: { type: "string" }, kind: true },
        required: ["kind", name],
      })),
    },
    { a: "", b: "", kind: 1 },
    [
      '/oneOf: expected a value that is exactly one of an object with "a" | an object with "b", received an object',
    ],
  ],
  [
    "objects of which one may be meant are told apart by what they can only be",
    {
      oneOf: [
        { properties: { in: { enum: ["path"] }, required: { const: true } }, required: ["required"] },
        { properties: { in: { const: "query" } } },
      ],
    },
    { required: true },
    [
      '/oneOf: expected a value that is exactly one of an object with "required": true | an object with "in": "query", ' +
        "received an object",
    ],
  ],
  [
    "what may be another thing than an object with a tag is said as well",
    { anyOf: [{ type: ["object", "null"], properties: { kind: { const: 1 } }, required: ["kind"] }, colors] },
    5,
    ['/anyOf: expected null or an object, "red", "green" or "blue", received 5'],
  ],
  [
    "options for which there are no words are counted",
    { oneOf: [{ properties: { a: { type: "string" } } }, { properties: { b: { type: "string" } } }] },
    { c: "" },
    ["/oneOf: expected a value that only one of 2 options accepts, received an object"],
  ],
  [
    "what a list leaves open does not hide the list",
    { anyOf: [colors, { type: "string", pattern: "^#" }] },
    "rad",
    ['/anyOf: expected "red", "green", "blue" or a string that matches /^#/u, received "rad"'],
  ],
  [
    "a long list does not hide what else there is",
    { type: "string", anyOf: [{ enum: [..."abcdefg"] }, { pattern: "^#" }] },
    "x",
    [
      '/anyOf: expected one of "a", "b", "c", "d", "e" and 2 more or a string that matches /^#/u, received "x"',
    ],
  ],
  [
    "lists of several options are one list",
    {
      anyOf: [
        { enum: [..."abcd"] },
        { enum: [..."efgh"] },
        { minimum: 3, type: "number" },
        { type: "array" },
      ],
    },
    "x",
    [
      '/anyOf: expected one of "a", "b", "c", "d", "e" and 3 more or a number of at least 3 or an array, received "x"',
    ],
  ],
  [
    "beside many others a list is short",
    { oneOf: [{ type: "array" }, { enum: [..."abcdefg"] }, { type: "number" }, { type: "object" }] },
    "x",
    ['/oneOf: expected one of "a", "b", "c", "d", "e" and 5 more, received "x"'],
  ],
  [
    "what another option says of objects is told still",
    { anyOf: [colors, { type: "object", required: ["name"] }, { minLength: 4, type: "string" }] },
    {},
    ['/anyOf/1/required: expected the property "name", which is missing'],
  ],
  [
    "of what several limits say of one type the type is said once",
    {
      anyOf: [
        { type: "array", minItems: 1, uniqueItems: true },
        { type: "string", minLength: 1, maxLength: 3 },
        { type: "integer", minimum: 1, multipleOf: 2 },
        { type: "object", maxProperties: 2 },
      ],
    },
    null,
    [
      "/anyOf: expected an array of at least 1 item and of different items, a string of at least 1 character and " +
        "at most 3 characters, a number of at least 1 and a multiple of 2 or an object of at most 2 properties, " +
        "received null",
    ],
  ],
];

test.each(cases)("%s", async (_, schema, value, messages) => {
  const { validate } = await load({ schema });
  const result = validate(value);
  const issues = result.ok ? [] : result.issues;
  expect(issues.map(({ schemaPath, message }) => `${schemaPath}: ${message}`)).toEqual(messages);
});
