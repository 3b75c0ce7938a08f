import { expect, test } from "vitest";
import {
  accepted,
  anything,
  both,
  either,
  equalTo,
  type Formula,
  isAnything,
  nothing,
  rejected,
} from "../../src/algebra/claims.ts";
import { modelLiteral } from "../emit/modelLiteral.ts";

const a: Formula = [["+1"]];
const b: Formula = [["+2"]];
const c: Formula = [["+3"]];

test("conjunction and disjunction are those of sets", () => {
  expect(both(a, anything)).toBe(a);
  expect(both(nothing, a)).toEqual(nothing);
  expect(both(b, a)).toEqual([["+1", "+2"]]);
  expect(both(a, a)).toEqual(a);
  expect(both(a, [["-1"]])).toEqual(nothing);
  expect(both(equalTo(1), equalTo(2))).toEqual(nothing);
  expect(either(a, nothing)).toEqual(a);
  expect(isAnything(either(a, anything))).toBe(true);
  expect(either(a, both(a, b))).toEqual(a);
  expect(both(either(a, b), c)).toEqual([
    ["+1", "+3"],
    ["+2", "+3"],
  ]);
});

test("equal values have one formula", () => {
  expect(equalTo({ a: 1, b: [2] })).toEqual(equalTo({ b: [2], a: 1 }));
  expect(equalTo(-0)).toEqual(equalTo(0));
});

test("what would grow too large is widened, never narrowed", () => {
  const many = (start: number): Formula =>
    Array.from({ length: 10 }, (_, index) => [`+${start + index}` as const]);
  expect(both(many(100), many(200))).toEqual(many(100));
  expect(isAnything(either(many(100), many(200)))).toBe(true);
});

test("references are followed to the first name", () => {
  const model = modelLiteral(
    [
      { ref: 1 },
      { ref: 2 },
      { types: ["string"] },
      { never: true },
      {},
      { allOf: [1, 0] },
      { ref: 2, types: ["null"] },
    ],
    { 1: "Named" },
  );
  expect([0, 1, 2, 3, 4, 5, 6].map((id) => accepted(model, id))).toEqual([
    [["+1"]],
    [["+1"]],
    [["+2"]],
    nothing,
    anything,
    [["+1"]],
    [["+6"]],
  ]);
  expect([0, 3, 4].map((id) => rejected(model, id))).toEqual([[["-2"]], anything, nothing]);
});
