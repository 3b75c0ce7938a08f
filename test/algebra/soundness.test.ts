import fc from "fast-check";
import { expect, test } from "vitest";
import { accepted, rejected } from "../../src/algebra/claims.ts";
import { implies } from "../../src/algebra/implies.ts";
import { intersect } from "../../src/algebra/intersect.ts";
import { isEmpty } from "../../src/algebra/isEmpty.ts";
import { literalValues } from "../../src/algebra/literalValues.ts";
import type { Values } from "../../src/algebra/values.ts";
import { valuesOf } from "../../src/algebra/valuesOf.ts";
import type { Json, JsonObject } from "../../src/json.ts";
import type { Model } from "../../src/model/model.ts";
import { readModel } from "../../src/readModel.ts";
import { randomDocument, randomSchema } from "./randomSchema.ts";
import { ajvFor, secondOpinion } from "./validators.ts";

/** More by `RUNS`, others by `SEED`. */
const runs = { numRuns: Number(process.env.RUNS ?? 400), seed: Number(process.env.SEED ?? 1) };

test("no valid value is left out of what a schema accepts, no invalid one of what it rejects", async () => {
  const documents = fc.array(randomDocument, { minLength: 5, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(randomSchema, documents, async (schema, values) => {
      const isValid = ajvFor(schema);
      const { model } = await readModel({ schema: schema as JsonObject });
      const root = model.roots[0] as number;
      const inside = valuesOf(model, accepted(model, root));
      const outside = valuesOf(model, rejected(model, root));
      for (const value of values) {
        const valid = isValid(value);
        if (valid === undefined || mayHold(model, valid ? inside : outside, value)) continue;
        expect(await secondOpinion(schema, value), `${JSON.stringify(value)} is ${valid}`).toBe(!valid);
      }
    }),
    runs,
  );
});

function mayHold(model: Model, set: Values, value: Json): boolean {
  const literal = literalValues(value);
  return isEmpty(model, intersect(model, set, literal)) !== "yes" && implies(model, literal, set) !== "no";
}
