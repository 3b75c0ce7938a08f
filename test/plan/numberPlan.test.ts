import fc from "fast-check";
import { expect, test } from "vitest";
import { indented } from "../../src/emit/guards/lines.ts";
import { memberLines } from "../../src/emit/guards/memberLines.ts";
import { explainGuards } from "../../src/plan/explainGuards.ts";
import { planNumbers } from "../../src/plan/numberPlan.ts";
import { readModel } from "../../src/readModel.ts";
import { guardsOf } from "../emit/guards/guardsOf.ts";

/** The function that {@link memberLines} writes. */
function judgeOf(values: readonly number[]): (value: unknown) => boolean {
  let list = "[]";
  const body = memberLines(values, (text) => {
    list = text;
    return "list";
  });
  return new Function(`const list = ${list}; return (value) => {${indented(body, "")}};`)();
}

const number = fc.oneof(
  fc.integer({ min: -3, max: 600 }),
  fc.nat(),
  fc.maxSafeNat(),
  fc.constantFrom(-0, 0.5, 1e21, Number.MAX_SAFE_INTEGER),
);

test("a list of numbers says yes to its members alone", () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 60 }), fc.array(number), (members, others) => {
      const is = judgeOf(members);
      const strange = [Number.NaN, Number.POSITIVE_INFINITY, -1, "0", "1", null, undefined, true, [1], {}];
      for (const value of [...members, ...others, ...strange])
        expect([value, is(value)]).toEqual([value, members.some((member) => member === value)]);
    }),
    { numRuns: 400 },
  );
});

test("many integers are looked up, and each has a rest of its own", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(999), { minLength: 9, maxLength: 80 }), (members) => {
      const plan = planNumbers(members);
      if (plan === undefined) return;
      expect(plan.members.filter((member) => member !== -1).sort()).toEqual([...members].sort());
      expect(plan.divisor).toBeLessThanOrEqual(4 * members.length + 16);
    }),
  );
  expect(
    planNumbers([200, 201, 202, 204, 301, 302, 304, 400, 401, 403, 404, 409, 422, 429, 500]),
  ).toBeDefined();
  expect(planNumbers([1, 2, 3, 4, 5, 6, 7, 8])).toBeUndefined();
  expect(planNumbers([0.5, 1, 2, 3, 4, 5, 6, 7, 8])).toBeUndefined();
});

test("a very long list is planned, or given up in time", () => {
  const even = Array.from({ length: 20_000 }, (_, index) => index * 3);
  expect(planNumbers(even)?.divisor).toBe(20_000);
  const squares = Array.from({ length: 200_000 }, (_, index) => index ** 2);
  expect(planNumbers(squares)).toBeUndefined();
});

test("a named list and one without a name compile, and tell how they go about it", async () => {
  const codes = Array.from({ length: 12 }, (_, index) => index * 7 + 100);
  const schema = {
    type: "object",
    properties: {
      code: { enum: codes },
      other: { type: "string", enum: ["a"] },
      list: { items: { enum: codes } },
    },
  };
  expect(await guardsOf(schema)).toContain("isTCode(");
  const { model } = await readModel({ schema: { title: "T", ...schema } });
  expect(explainGuards(model)).toContain(
    "#/properties/code enum: 12 members, looked up among 12 by the rest of a division",
  );
});
