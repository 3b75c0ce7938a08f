import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";

const schemas: readonly JsonObject[] = [
  { type: "number" },
  { type: "integer", minimum: 0 },
  { minimum: 0, maximum: 5 },
  { multipleOf: 2 },
  { enum: [1, "a", null] },
  { const: { a: 1 } },
  { minLength: 1, pattern: "a" },
  { type: ["integer", "string"], minimum: 2, minLength: 2 },
  { not: { type: "number" } },
  { anyOf: [{ type: "object", properties: { x: { type: "number" } } }, { type: "null" }] },
  {
    oneOf: [
      { type: "array", items: { type: "number" } },
      { type: "object", required: ["a"] },
    ],
  },
];

const values: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  undefined,
  () => 1,
  Symbol("s"),
  10n,
  new Date(0),
  new Map(),
  Object.create({ x: 1 }),
  [Number.NaN],
  new Array(2),
  { x: Number.NaN },
  { x: undefined },
];

// `validate` does not always ask `is` first, and no other judge takes what is not JSON.
test.each(schemas.map((schema) => [JSON.stringify(schema), schema] as const))(
  "is and validate agree on what is not JSON: %s",
  async (_, schema) => {
    const inside = { title: "Inside", type: "object", properties: { p: schema } };
    for (const each of [schema, inside, { ...inside, required: ["p"] }]) {
      const guard = await load({ schema: { title: "Whole", ...each } });
      for (const value of values.flatMap((value) => [value, { p: value }])) {
        const result = guard.validate(value);
        expect(result.ok).toBe(guard.is(value));
        if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
      }
    }
  },
);
