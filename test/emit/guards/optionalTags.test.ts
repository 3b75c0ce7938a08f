import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { guardsOf } from "./guardsOf.ts";

/** As Pydantic writes the models of a union: the tag has a default, and may be left out. */
const cat: JsonObject = {
  type: "object",
  properties: { kind: { const: "cat", default: "cat" }, lives: { type: "integer" } },
};
const dog: JsonObject = {
  type: "object",
  properties: { kind: { enum: ["dog", "hound"] }, lives: { type: "integer" }, barks: { type: "boolean" } },
  required: ["barks"],
};
const bird: JsonObject = {
  type: "object",
  properties: { kind: { const: null }, sings: { type: "boolean" } },
  required: ["kind"],
};
const options = [cat, dog, bird];

const tags: readonly Json[] = ["cat", "dog", "hound", "cow", null, 1];
const others: readonly JsonObject[] = [
  {},
  { lives: 1 },
  { lives: "x" },
  { barks: true },
  { lives: 1, barks: 1 },
  { barks: false, sings: true },
  { lives: 0.5, barks: true, sings: 1 },
];
const documents: readonly Json[] = [
  null,
  "cat",
  [],
  ...others.flatMap((other) => [other, ...tags.map((kind) => ({ kind, ...other }))]),
];

const unions: readonly (readonly [string, JsonObject])[] = [
  ["anyOf", { anyOf: options }],
  ["oneOf", { oneOf: options }],
  ["anyOf, of objects", { type: "object", anyOf: options }],
  ["oneOf, where the tag must be there", { required: ["kind"], oneOf: [...options, { type: "null" }] }],
  ["oneOf, with null", { oneOf: [...options, { type: "null" }] }],
  ["anyOf, all of whose properties are known", { anyOf: options, unevaluatedProperties: false }],
  ["oneOf, all of whose properties are known", { oneOf: options, unevaluatedProperties: false }],
];

describe.each(unions)("%s", (_, schema) => {
  test("is judged as Ajv judges it", async () => {
    const judge = new Ajv2020({ strict: false }).compile(schema);
    const { is, validate } = await load({ schema });
    const valid = documents.filter((document) => judge(document));
    expect(documents.filter((document) => is(document))).toEqual(valid);
    expect(documents.filter((document) => validate(document).ok)).toEqual(valid);
    expect(valid.length).toBeGreaterThan(5);
    // Absent is what is undefined, too.
    for (const other of others) expect(is({ kind: undefined, ...other })).toBe(is(other));
  });
});

test("the tag leads to one branch; without it those are tried that do without", async () => {
  expect(await guardsOf({ oneOf: options })).toContain(
    "case undefined: if (testTChoice1(value) === testTChoice2(value)) return false; break; default: return false;",
  );
});

test("where the object must have the tag anyway, its absence is no case", async () => {
  const guards = await guardsOf({ type: "object", required: ["kind"], anyOf: options });
  expect(guards).toContain('case "cat":');
  expect(guards).not.toContain("case undefined:");
});

test("what is wrong is told of the branch that the tag tells, or that comes nearest without it", async () => {
  const { validate } = await load({ schema: { anyOf: options } });
  const issuesOf = (document: Json) => {
    const result = validate(document);
    return result.ok ? [] : result.issues.map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
  expect(issuesOf({ kind: "cat", lives: "nine" })).toEqual(['/lives expected an integer, received "nine"']);
  expect(issuesOf({ kind: "hound" })).toEqual([' expected the property "barks", which is missing']);
  expect(issuesOf({ kind: "cow" })).toEqual([
    '/kind expected one of "cat", "dog", "hound", null, received "cow"',
  ]);
  expect(issuesOf({ lives: "nine", barks: true })).toEqual(['/lives expected an integer, received "nine"']);
});
