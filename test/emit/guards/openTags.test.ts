import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { guardsOf } from "./guardsOf.ts";

const cat: JsonObject = {
  type: "object",
  properties: { kind: { const: "cat" }, lives: { type: "integer" } },
  required: ["kind"],
};
const dog: JsonObject = {
  type: "object",
  properties: { kind: { enum: ["dog", "hound"] }, barks: { type: "boolean" } },
  required: ["kind", "barks"],
};
/** One for what people add. */
const custom: JsonObject = {
  type: "object",
  properties: { kind: { type: "string", pattern: "^x-" }, lives: { type: "string" } },
  required: ["kind"],
};
const unknown: JsonObject = {
  type: "object",
  properties: { kind: { not: { enum: ["cat", "dog", "hound"] } }, lives: { minimum: 3 } },
};
const any: JsonObject = { properties: { sings: { type: "boolean" } }, required: ["sings"] };

const kinds: readonly Json[] = ["cat", "dog", "hound", "x-cow", "cow", null, 1, {}];
const others: readonly JsonObject[] = [
  {},
  { lives: 1 },
  { lives: "x" },
  { lives: 5, barks: true },
  { sings: true },
  { barks: false, sings: true },
  { lives: 1, barks: 1, sings: 1 },
];
const documents: readonly Json[] = [
  null,
  "cat",
  [],
  ...others.flatMap((other) => [other, ...kinds.map((kind) => ({ kind, ...other }))]),
];

const unions: readonly (readonly [string, readonly JsonObject[]])[] = [
  ["told apart by a pattern", [cat, dog, custom]],
  ["told apart by what they refuse", [unknown, cat, dog]],
  ["not told apart", [cat, any, dog]],
  ["beside null", [cat, dog, { type: "null" }, custom]],
  [
    "with one that may be without a tag",
    [cat, dog, { ...cat, properties: { kind: { const: 1 } }, required: [] }, custom],
  ],
];

/** The documents among `all` that Ajv accepts, once the guards have been seen to judge as it does. */
async function accepted(schema: JsonObject, all: readonly Json[]): Promise<readonly Json[]> {
  const judge = new Ajv2020({ strict: false }).compile(schema);
  const { is, validate } = await load({ schema });
  const valid = all.filter((document) => judge(document));
  expect(all.filter((document) => is(document))).toEqual(valid);
  expect(all.filter((document) => validate(document).ok)).toEqual(valid);
  expect(await unblamed(schema, all)).toEqual(valid);
  return valid;
}

/** The documents that nothing is told of where they stand beside something that is wrong. */
async function unblamed(union: JsonObject, all: readonly Json[]): Promise<readonly Json[]> {
  const { validate } = await load({ schema: { properties: { inner: union, wrong: false } } });
  return all.filter((inner) => {
    const result = validate({ inner, wrong: 1 });
    return !result.ok && result.issues.every(({ instancePath }) => !instancePath.startsWith("/inner"));
  });
}

describe.each(unions)("options %s", (_, options) => {
  test.each(["anyOf", "oneOf"])("are judged by %s as Ajv judges them", async (keyword) => {
    for (const around of [{}, { type: "object" }, { unevaluatedProperties: false }]) {
      const schema = { ...around, [keyword]: options } as JsonObject;
      expect((await accepted(schema, documents)).length).toBeGreaterThan(3);
      const { is } = await load({ schema });
      for (const other of others) expect(is({ kind: undefined, ...other })).toBe(is(other));
    }
  });
});

test("a tag that the open option cannot have leads to one option alone", async () => {
  const guards = await guardsOf({ type: "object", anyOf: [cat, dog, custom] });
  expect(guards).toContain('case "cat": if (!testTOption1(value)) return false; break;');
  expect(guards).toContain("default: if (!testTOption3(value)) return false;");
});

test("a tag that the open option may have leads to both", async () => {
  const guards = await guardsOf({ type: "object", oneOf: [cat, dog, any] });
  expect(guards).toContain(
    'case "cat": if (testTChoice1(value) === testTChoice3(value)) return false; break;',
  );
  expect(guards).toContain("default: if (!testTChoice3(value)) return false;");
});

test("what is wrong is told of the option that the tag tells, else of the open one", async () => {
  const { validate } = await load({ schema: { anyOf: [cat, dog, custom] } });
  const issuesOf = (document: Json) => {
    const result = validate(document);
    return result.ok ? [] : result.issues.map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
  expect(issuesOf({ kind: "cat", lives: "nine" })).toEqual(['/lives expected an integer, received "nine"']);
  expect(issuesOf({ kind: "hound" })).toEqual([' expected the property "barks", which is missing']);
  expect(issuesOf({ kind: "x-cow", lives: 9 })).toEqual(["/lives expected a string, received 9"]);
  expect(issuesOf({ lives: "nine" })).toEqual([' expected the property "kind", which is missing']);
});

test("random unions are judged as Ajv judges them", async () => {
  const tag = fc.constantFrom("a", "b", "c", "x-1", 1, 2, null, true);
  const asked = fc.oneof(
    { weight: 4, arbitrary: tag.map((value): JsonObject => ({ const: value })) },
    fc.uniqueArray(tag, { minLength: 2, maxLength: 2 }).map((members): JsonObject => ({ enum: members })),
    fc.constantFrom<JsonObject>(
      { type: "string", pattern: "^x-" },
      { not: { enum: ["a", "b", 1] } },
      { type: "integer" },
      {},
    ),
  );
  const tagged = fc
    .record({
      kind: asked,
      more: fc.constantFrom<Json>({ type: "string" }, { minimum: 2 }, false),
      isRequired: fc.boolean(),
      around: fc.constantFrom<JsonObject>({}, { type: "object" }, { additionalProperties: false }),
    })
    .map(
      ({ kind, more, isRequired, around }): JsonObject => ({
        ...around,
        properties: { kind, more },
        ...(isRequired && { required: ["kind"] }),
      }),
    );
  const option = fc.oneof(
    { weight: 8, arbitrary: tagged },
    { weight: 2, arbitrary: tagged.map((each): JsonObject => ({ allOf: [each] })) },
    fc.constantFrom<JsonObject>({ type: ["string", "null"] }, { type: "object", required: ["more"] }),
  );
  const union = fc
    .record({
      keyword: fc.constantFrom("anyOf", "oneOf"),
      options: fc.array(option, { minLength: 3, maxLength: 6 }),
      around: fc.constantFrom<JsonObject>(
        {},
        { type: "object", required: ["kind"] },
        { unevaluatedProperties: false },
      ),
    })
    .map(({ keyword, options, around }): JsonObject => ({ ...around, [keyword]: options }));
  const values: readonly Json[] = [...kinds, "a", "b", "c", 2, true];
  const all: readonly Json[] = [
    null,
    "a",
    [],
    ...[{}, { more: "m" }, { more: 3 }, { more: 1, last: 1 }].flatMap((other) => [
      other,
      ...values.map((kind) => ({ kind, ...other })),
    ]),
  ];
  await fc.assert(
    fc.asyncProperty(union, async (schema) => {
      await accepted(schema, all);
    }),
    { numRuns: 80 },
  );
});
