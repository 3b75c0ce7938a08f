import { expect, test } from "vitest";
import { evaluatePackage } from "../../src/emit/evaluate.ts";
import { evaluateOnDemand } from "../../src/emit/evaluateOnDemand.ts";
import { samplePackage } from "./samplePackage.ts";

/** What gives the exports of a module `a` of this text, with `more` beside it. */
function onDemand(text: string, more: Record<string, string> = {}) {
  const files = Object.entries({ ...more, a: text }).map(([name, each]) => ({
    path: `src/${name}.ts`,
    text: each,
  }));
  const exported = evaluateOnDemand(files);
  return (name: string) => exported("a", name) as (...given: readonly unknown[]) => unknown;
}

test("gives what a module exports, by its own lists as well", () => {
  const exported = onDemand(
    `import { far as near, type T } from "./b.js";\nexport { far } from "./b.js";\nexport const twice = (value: T): T => near(near(value));\n`,
    { b: "export type T = number;\nexport function far(value: T): T {\n  return value + 1;\n}\n" },
  );
  expect(exported("twice")(1)).toBe(3);
  expect(exported("far")(1)).toBe(2);
  expect(exported("missing")).toBeUndefined();
});

test("evaluates only what is reached, each declaration once", () => {
  const exported = onDemand(
    `export function is(value: unknown): boolean {\n  return known.has(value);\n}\n` +
      `export function same(): unknown {\n  return known;\n}\nconst known = new Set([1]);\nconst broken = missing();\n` +
      "export function unused(): unknown {\n  return broken;\n}\n",
  );
  expect(exported("is")(1)).toBe(true);
  expect(exported("same")()).toBe(exported("same")());
  expect(() => exported("unused")()).toThrow(ReferenceError);
});

test("functions may call each other, and constants may name them", () => {
  const exported = onDemand(
    `export function isEven(count: number): boolean {\n  return count === 0 || guards.odd(count - 1);\n}\n` +
      `export function isOdd(count: number): boolean {\n  return count !== 0 && guards.even(count - 1);\n}\n` +
      "const guards = { even: isEven, odd: isOdd };\n",
  );
  expect(exported("isEven")(10)).toBe(true);
  expect(exported("isOdd")(10)).toBe(false);
});

test("names in texts lead nowhere", () => {
  const exported = onDemand(
    'export const first = new Set(["second"]);\nexport const second = new Set(["first"]);\n',
  );
  expect(exported("first")).toEqual(new Set(["second"]));
  expect(exported("second")).toEqual(new Set(["first"]));
});

test("guards judge as those of the whole package do", () => {
  const whole = evaluatePackage(samplePackage, ["guards"]) as Record<string, (value: unknown) => unknown>;
  const exported = evaluateOnDemand(samplePackage);
  for (const value of [{ text: "x" }, { text: "" }, {}, 1, null, { text: 1, level: "none" }]) {
    const validate = exported("guards", "validateSignal") as (value: unknown) => unknown;
    expect(validate(value)).toEqual(whole["validateSignal"]?.(value));
  }
});

test("every recursion is heard of", () => {
  const loops =
    "export function down(count: number): number {\n  return count === 0 ? 0 : down(count - 1);\n}\n" +
    "export function isEven(count: number): boolean {\n  return count === 0 || isOdd(count - 1);\n}\n" +
    "export function isOdd(count: number): boolean {\n  return count !== 0 && isEven(count - 1);\n}\n";
  let calls = 0;
  const exported = evaluateOnDemand([{ path: "src/a.ts", text: loops }], () => {
    calls += 1;
  });
  for (const name of ["down", "isEven"]) {
    calls = 0;
    (exported("a", name) as (count: number) => unknown)(100);
    expect(calls, name).toBeGreaterThanOrEqual(50);
  }
});
