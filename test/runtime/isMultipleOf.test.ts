import fc from "fast-check";
import { expect, test } from "vitest";
import { isJsonObject } from "../../src/json.ts";
import { isMultipleOf } from "../../templates/runtime/isMultipleOf.ts";
import { describeDrafts, suiteGroups } from "./officialSuite.ts";

test.each([
  [10, 2, true],
  [7, 2, false],
  [-6, 3, true],
  [0, 0.3, true],
  [-0, 7, true],
  [4.5, 1.5, true],
  [35, 1.5, false],
  [0.3, 0.1, true],
  [0.0075, 0.0001, true],
  [0.00751, 0.0001, false],
  [19.99, 0.01, true],
  [19.995, 0.01, false],
  [1.1, 1.1, true],
  [12391239123, 1e-8, true],
  [1e308, 0.5, true],
  [1e308, 0.123456789, false],
  [1e308, 3, false],
  [3e300, 3, true],
  [1e308, 1e308, true],
  [1e-7, 1e-8, true],
  [1e-8, 1e-7, false],
  [5e-324, 5e-324, true],
  [1.7976931348623157e308, 5e-324, true],
  [5e-324, 1.7976931348623157e308, false],
  [1e308, 1e-323, true],
  [1e21, 7, false],
  [1e23, 1e22, true],
  [3, 0, false],
  [0.5, 0, false],
  [Number.NaN, 1, false],
  [Number.POSITIVE_INFINITY, 2, false],
  [Number.NEGATIVE_INFINITY, 0.5, false],
])("%d of %d: %j", (value, divisor, multiple) => expect(isMultipleOf(value, divisor)).toBe(multiple));

test("divides as decimal fractions do", () => {
  // Up to 15 digits survive the way into a double and back.
  const digits = fc.integer({ min: -999_999, max: 999_999 });
  const power = fc.integer({ min: -30, max: 30 });
  const positive = fc.integer({ min: 1, max: 999 });
  fc.assert(
    fc.property(digits, power, positive, fc.integer({ min: -4, max: 4 }), (value, at, divisor, shift) => {
      const scaled = [BigInt(value) * 10n ** 4n, BigInt(divisor) * 10n ** BigInt(4 + shift)] as const;
      expect(isMultipleOf(Number(`${value}e${at}`), Number(`${divisor}e${at + shift}`))).toBe(
        scaled[0] % scaled[1] === 0n,
      );
    }),
    { numRuns: 3000 },
  );
});

test("numbers are read as what they print as", () => {
  const exact = (value: number) => {
    const [mantissa = "", power = "0"] = value.toExponential().split("e");
    const [whole = "", fraction = ""] = mantissa.split(".");
    return BigInt(whole + fraction) * 10n ** BigInt(400 + Number(power) - fraction.length);
  };
  const short = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -40, max: 40 }));
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    short.map(([digits, power]) => Number(`${digits}e${power}`)),
  );
  const factor = fc.oneof(fc.constant(undefined), fc.integer({ min: -1000, max: 1000 }));
  fc.assert(
    fc.property(number, number, factor, (any, divisor, times) => {
      const value = times === undefined ? any : divisor * times;
      fc.pre(divisor !== 0 && Number.isFinite(value));
      expect(isMultipleOf(value, divisor)).toBe(exact(value) % exact(divisor) === 0n);
    }),
    { numRuns: 5000 },
  );
});

test("a scale changes no answer", () => {
  const digits = fc.integer({ min: 1, max: 999_999 });
  const power = fc.integer({ min: 1, max: 15 });
  const other = fc.oneof(fc.double({ noDefaultInfinity: true }), fc.integer(), fc.constant(0));
  fc.assert(
    fc.property(digits, power, fc.integer({ min: -9999, max: 9999 }), other, (unit, places, times, any) => {
      const divisor = Number(`${unit}e-${places}`);
      const scale = Number(`1e${places}`);
      for (const value of [any, Number(`${unit * times}e-${places}`), divisor * times, times])
        expect([value, isMultipleOf(value, divisor, scale)]).toEqual([value, isMultipleOf(value, divisor)]);
    }),
    { numRuns: 5000 },
  );
});

test("a product is a multiple of its factors", () => {
  const factor = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(factor, factor, fc.integer({ min: -20, max: 20 }), (a, b, power) => {
      expect(isMultipleOf(Number(`${a * b}e${power}`), Number(`${a}e${power}`))).toBe(true);
    }),
  );
});

describeDrafts("multipleOf", (draft) => {
  test.each(["multipleOf.json", "optional/float-overflow.json"])("%s", (file) => {
    const groups = suiteGroups(draft, file);
    expect(groups.length).toBeGreaterThan(0);
    for (const { schema, tests } of groups) {
      const divisor = isJsonObject(schema) ? Number(schema["multipleOf"]) : Number.NaN;
      for (const { data, valid, description } of tests) {
        expect([description, typeof data !== "number" || isMultipleOf(data, divisor)]).toEqual([
          description,
          valid,
        ]);
      }
    }
  });
});
