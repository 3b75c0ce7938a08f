import { expect, test } from "vitest";
import { type Constraint, openResistance } from "../../src/emit/fixtures/resistance.ts";
import type { Spot } from "../../src/emit/fixtures/spots.ts";

function constraint(
  key: string,
  branches: readonly number[] = [],
  chosen: readonly number[] = [],
): Constraint {
  const spot = { branches, chosen: new Set(chosen) } as Partial<Spot> as Spot;
  return { key, spot, shape: 7 };
}

test("at a constraint that has resisted few attempts are made", () => {
  const resistance = openResistance();
  expect(resistance.attempts(constraint("k"))).toBe(20);
  resistance.note(constraint("k"), false);
  expect(resistance.attempts(constraint("k"))).toBe(2);
});

test("a constraint is given up after four failures, a broken one at once", () => {
  const resistance = openResistance();
  const failuresOf = (each: Constraint) => {
    let count = 0;
    for (; resistance.attempts(each) > 0 && count < 100; count++) resistance.note(each, false);
    return count;
  };
  expect(failuresOf(constraint("demanded"))).toBe(4);
  expect(failuresOf(constraint("chosen", [], [7]))).toBe(4);
  expect(resistance.isSettled("broken")).toBe(false);
  resistance.note(constraint("broken"), true);
  expect(resistance.attempts(constraint("broken"))).toBe(0);
  resistance.note(constraint("tried"), false);
  const settled = ["demanded", "chosen", "broken", "tried"].filter((key) => resistance.isSettled(key));
  expect(settled).toEqual(["demanded", "chosen", "broken"]);
  expect(resistance.missing()).toEqual(["demanded", "tried"]);
});

test("inside a branch that hides what is wrong one attempt is made, until one is not in vain", () => {
  const resistance = openResistance();
  for (let index = 0; index < 12; index++) resistance.note(constraint(`k${index}`, [3]), false);
  expect(resistance.attempts(constraint("new", [3]))).toBe(1);
  expect(resistance.attempts(constraint("k0", [3]))).toBe(0);
  expect(resistance.attempts(constraint("new", [4]))).toBe(20);
  resistance.note(constraint("new", [3]), true);
  expect(resistance.attempts(constraint("k0", [3]))).toBe(2);
  expect(resistance.missing()).not.toContain("new");
});
