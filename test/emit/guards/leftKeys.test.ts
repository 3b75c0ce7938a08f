import { expect, test } from "vitest";
import { generate } from "../../../src/generate.ts";
import { load } from "../../../src/load.ts";
import { compileStrictly } from "../../../src/verify/compileStrictly.ts";

/** A choice of objects whose keys are all known to TypeScript, and `unevaluatedProperties` beside it. */
const schema = {
  title: "Root",
  type: "object",
  properties: { one: { $ref: "#/$defs/Criterion" } },
  $defs: {
    Extensible: { patternProperties: { "^x-": true } },
    Expression: {
      type: "object",
      properties: { type: { enum: ["path", "query"] }, version: { type: "string" } },
      required: ["type", "version"],
      allOf: [
        {
          if: { properties: { type: { const: "path" } } },
          then: { properties: { version: { const: "1" } } },
        },
        {
          if: { properties: { type: { const: "query" } } },
          then: { properties: { version: { const: "2" } } },
        },
      ],
      $ref: "#/$defs/Extensible",
    },
    Criterion: {
      type: "object",
      properties: { condition: { type: "string" } },
      anyOf: [
        { type: "object", properties: { type: { enum: ["simple", "query"] } } },
        { $ref: "#/$defs/Expression" },
      ],
      required: ["condition"],
      $ref: "#/$defs/Extensible",
      unevaluatedProperties: false,
    },
  },
};

test("keys that nothing has evaluated are listed by code that compiles", async () => {
  const { files } = await generate({ schema: schema as never });
  expect(compileStrictly(files.filter(({ path }) => /^src\/.*\.ts$/.test(path)))).toEqual([]);
  const { validate } = await load({ schema: schema as never });
  const issuesOf = (one: object) => {
    const result = validate({ one });
    return result.ok ? [] : result.issues.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  };
  expect(issuesOf({ condition: "a", type: "path", version: "1", "x-a": 1 })).toEqual([]);
  expect(issuesOf({ condition: "a", type: "simple", version: "1", other: 2 })).toEqual([
    "/one/version unevaluatedProperties",
    "/one/other unevaluatedProperties",
  ]);
});
