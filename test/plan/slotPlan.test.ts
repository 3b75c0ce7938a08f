import fc from "fast-check";
import { expect, test } from "vitest";
import { indented } from "../../src/emit/guards/lines.ts";
import { memberLines } from "../../src/emit/guards/memberLines.ts";
import { planSlots } from "../../src/plan/slotPlan.ts";

/** The function that {@link memberLines} writes. */
function judgeOf(values: readonly (string | number | null)[]): (value: unknown) => boolean {
  let slots = "[]";
  const body = memberLines(values, (text) => {
    slots = text;
    return "slots";
  });
  return new Function("slots", `return (value) => {${indented(body, "")}};`)(
    new Function(`return ${slots};`)(),
  );
}

const text = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.string({ unit: fc.constantFrom("a", "b", "_", "\ud83d", "é"), maxLength: 12 }),
  fc.constantFrom("toString", "__proto__", "constructor", "0", "1", "length"),
);

test("a list says yes to its members alone", () => {
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 40 }), fc.array(text), (members, others) => {
      const is = judgeOf([...members, 7, null]);
      const listed = new Set<unknown>([...members, 7, null]);
      for (const value of [...members, ...others, 7, 8, null, undefined, true, {}, [members[0]]])
        expect([value, is(value)]).toEqual([value, listed.has(value)]);
    }),
    { numRuns: 400 },
  );
});

test("every member has a number of its own, and is long enough to be read", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        text.filter(({ length }) => length > 0),
        { minLength: 5, maxLength: 60 },
      ),
      (members) => {
        const plan = planSlots(members);
        if (plan === undefined) return;
        expect([...plan.members.values()].sort()).toEqual([...members].sort());
        expect(Math.max(...plan.members.keys())).toBeLessThan(plan.size);
        expect(plan.size).toBeLessThanOrEqual(8 * members.length);
        expect(plan.least).toBeLessThanOrEqual(Math.min(...members.map(({ length }) => length)));
      },
    ),
  );
});

test("codes of two letters have a number by both", () => {
  const codes = "AD AE AT BE BG CH CZ DE DK ES FI FR GB GR IE IT".split(" ");
  expect(planSlots(codes)?.terms.map(({ unit }) => unit)).toEqual([0, 1]);
});
