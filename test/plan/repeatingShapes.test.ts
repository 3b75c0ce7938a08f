import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/json.ts";
import { load } from "../../src/load.ts";
import { repeatingShapes } from "../../src/plan/repeatingShapes.ts";
import { readModel } from "../../src/readModel.ts";

const text = { type: "string" };

const cases: readonly [what: string, schema: JsonObject, document: Json, repeats: boolean][] = [
  ["an object", { type: "object", required: ["b"], properties: { a: text } }, { a: 1 }, false],
  ["a reference by itself", { $defs: { a: text }, $ref: "#/$defs/a" }, 1, false],
  ["a choice by itself", { anyOf: [{ minLength: 2 }, { maxLength: 0 }] }, "a", false],
  [
    "patterns of keys alone",
    { patternProperties: { "^a": text }, additionalProperties: text },
    { a: 1 },
    false,
  ],
  ["a reference beside its like", { $defs: { a: text }, $ref: "#/$defs/a", ...text }, 1, true],
  ["two that say the same", { allOf: [text, text] }, 1, true],
  ["a choice beside its like", { ...text, anyOf: [text, { minLength: 1 }] }, 1, true],
  ["an array of such", { items: { allOf: [text, text] } }, [1], true],
  [
    "such within itself",
    {
      $ref: "#/$defs/a",
      $defs: { a: { type: "array", items: { allOf: [{ $ref: "#/$defs/a" }, { type: "array" }] } } },
    },
    [1],
    true,
  ],
  [
    "such within itself, of which one says something else",
    { $ref: "#/$defs/a", $defs: { a: { items: { allOf: [{ $ref: "#/$defs/a" }, { type: "array" }] } } } },
    [1],
    false,
  ],
  [
    "schemas that say different things",
    {
      allOf: [
        { type: "object", required: ["a"], properties: { b: text } },
        { required: ["c"], properties: { d: text }, minProperties: 3 },
      ],
      anyOf: [{ properties: { e: text } }, { properties: { e: { type: "number" } } }],
    },
    { b: 1, d: 1 },
    false,
  ],
  ["what two both require", { allOf: [{ required: ["a", "b"] }, { required: ["b", "c"] }] }, {}, true],
  [
    "a property beside all keys",
    { properties: { a: text }, allOf: [{ additionalProperties: text }] },
    { a: 1 },
    true,
  ],
  [
    "all keys beside a property",
    { additionalProperties: text, allOf: [{ properties: { a: text } }] },
    { a: 1 },
    true,
  ],
  ["items beside items", { items: text, allOf: [{ prefixItems: [text] }] }, [1], true],
  ["a branch beside a schema", { minLength: 3, anyOf: [{ minLength: 3 }, { maxLength: 0 }] }, "a", true],
  [
    "two conditions",
    {
      allOf: [
        { if: true, then: text },
        { if: true, then: text },
      ],
    },
    1,
    true,
  ],
  ["a condition of two ways", { if: { const: 1 }, then: text, else: { type: "number" } }, 1, false],
  ["what others need, once", { dependentRequired: { a: ["c"], b: ["d"] } }, { a: 1, b: 1 }, false],
  [
    "schemas of keys that say the same",
    { dependentSchemas: { a: { minProperties: 3 }, b: { minProperties: 3 } } },
    { a: 1, b: 1 },
    true,
  ],
  [
    "a key by name and by pattern",
    { properties: { a: text }, patternProperties: { a: text } },
    { a: 1 },
    true,
  ],
  ["two patterns", { patternProperties: { a: text, b: text } }, { ab: 1 }, true],
  ["what two others need", { dependentRequired: { a: ["c"], b: ["c"] } }, { a: 1, b: 1 }, true],
];

test.each(cases)("%s", async (_, schema, document, repeats) => {
  const { model } = await readModel({ schema });
  expect(repeatingShapes(model.shapes).has(model.roots[0] as number)).toBe(repeats);
  const result = (await load({ schema })).validate(document);
  const issues = result.ok ? [] : result.issues;
  const said = issues.map(({ instancePath, keyword, message }) => `${instancePath} ${keyword} ${message}`);
  expect(issues.length).toBeGreaterThan(0);
  expect(new Set(said).size).toBe(said.length);
});

test("schemas that apply each other in many ways are looked into once", async () => {
  const levels = Array.from({ length: 60 }, (_, level): [string, Json] => {
    const next = { $ref: `#/$defs/l${level + 1}` };
    return [`l${level}`, { allOf: [next, { minLength: level }], anyOf: [next, { maxLength: level }] }];
  });
  const schema = { $ref: "#/$defs/l0", $defs: { ...Object.fromEntries(levels), l60: text } };
  const { model } = await readModel({ schema });
  expect(repeatingShapes(model.shapes).has(model.roots[0] as number)).toBe(true);
});
