import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { randomDocument, randomSchema } from "../algebra/randomSchema.ts";
import { ajvFor, secondOpinion } from "../algebra/validators.ts";
import { judgeTypes } from "../conformance/typeSuite.ts";

/** More by `RUNS`, others by `SEED`. */
const runs = { numRuns: Number(process.env.RUNS ?? 120), seed: Number(process.env.SEED ?? 1) };

test("types of random schemas compile and take every valid document", async () => {
  const documents = fc.uniqueArray(randomDocument, {
    minLength: 8,
    maxLength: 12,
    selector: (json) => JSON.stringify(json),
  });
  const groups = fc.sample(fc.tuple(randomSchema, documents), runs).map(([schema, values]) => {
    const isValid = ajvFor(schema);
    const tests = values.filter(isValid).map((data) => ({ description: "", data, valid: true }));
    return { description: JSON.stringify(schema), schema: schema as JsonObject, tests };
  });
  // With index signatures TypeScript's check for weak types, which is about likely mistakes, has no say.
  const verdicts = await judgeTypes([{ name: "random", groups }], {}, { indexSignatures: true });
  for (const { group, errors, lies, types } of verdicts) {
    expect(errors, `${group}\n${types}`).toEqual([]);
    for (const { data } of lies) {
      const valid = await secondOpinion(JSON.parse(group), data);
      expect(valid, `${JSON.stringify(data)} is valid for ${group}\n${types}`).toBe(false);
    }
  }
});
