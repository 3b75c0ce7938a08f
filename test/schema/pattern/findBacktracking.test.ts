import { checkSync } from "recheck";
import { expect, test } from "vitest";
import { findBacktracking } from "../../../src/schema/pattern/findBacktracking.ts";
import { readPattern } from "../../../src/schema/pattern/readPattern.ts";

function read(pattern: string): { readonly source: string; readonly flags: string } {
  const found = readPattern(pattern);
  if ("error" in found) throw new Error(found.error);
  return found;
}

function found(pattern: string) {
  const { source, flags } = read(pattern);
  return findBacktracking(source, flags);
}

/** How time grows, by another analyser, that proves it by automata alone. */
function judged(pattern: string): string | undefined {
  const { source, flags } = read(pattern);
  const result = checkSync(source, flags, { checker: "automaton", timeout: 20_000 });
  if (result.status === "unknown") throw new Error(`${pattern}: ${result.error.kind}`);
  return result.status === "safe" ? undefined : result.complexity.summary;
}

test.each([
  ["^(a+)+$", "exponential", '"a" + "a" many times + "0"'],
  ["^(a|a)*$", "exponential", '"a" + "aa" many times + "0"'],
  ["^(a*)*$", "exponential", '"a" + "a" many times + "0"'],
  ["^(?:x|y)(a|[ab])*z$", "exponential", '"xa" + "aa" many times'],
  ["^(.+/)+(.+)\\.ya?ml$", "exponential", '"0" + "/0" many times'],
  ["^[^,]+ -> [^,]+(,[^,]+ -> [^,]+)*$", "exponential", '"a -> a,a" + " -> -> a,a" many times'],
  ["\\b(a+)+\\b!", "exponential", '"a" + "a" many times'],
  ["\\s+$", "2nd degree polynomial", '" " many times + "a"'],
  ["[a-z]+\\d", "2nd degree polynomial", '"a" many times'],
  ["^x|[a-z]+\\d", "2nd degree polynomial", '"a" many times'],
  ["^a|a+b", "2nd degree polynomial", '"0" + "a" many times + "0"'],
  ["^\\$\\{?([^:}]+).*\\}?$", "2nd degree polynomial", '"$\\n" + "a" many times + ":\\n"'],
  ["^.*@[^ ]+.*$", "3rd degree polynomial", '" " + "@a" many times + " \\n"'],
])("%s takes %s time for %s", (pattern, growth, text) => {
  expect(found(pattern)).toEqual({ growth, text });
  expect(judged(pattern)).toBe(growth);
});

// What the other judge has to try texts for, which takes it a second.
test.each([
  ["ahead", "^(?=(a+)+$).*$"],
  ["ahead, in vain", "^(?!(a|a)*b)"],
  ["behind", "(?<=x(a+)+)y$"],
  ["in iterations that may take nothing", "^(?:a?){30}a{30}$"],
  ["counted", "^(\\w{1,20}){1,20}$"],
])("a repetition of repetitions is found %s: %s", (_, pattern) => {
  expect(found(pattern)?.growth).toBe("exponential");
});

test.each([
  "^(\\d+\\.)?(\\d+\\.)?(\\d+)$",
  "([A-Za-z_]\\w+\\\\)*([A-Za-z_]\\w+)",
  "^[A-Za-z]{2,}.[A-Za-z]{2,}",
  "^([a-z]*?-*?){2}^|^",
  "^(?:a|a)?b*$",
  // Lazy: a match is found before anything is repeated.
  "^((a|a)*-)*?a",
])("%s is left alone", (pattern) => {
  expect(found(pattern)).toBeUndefined();
  expect(judged(pattern)).toBeUndefined();
});

test("counts without end are not written out", () => {
  expect(found("((((((a{90}){90}){90}){90}){90}){90})")?.growth).toBe("2nd degree polynomial");
});

test("back references are given up", () => {
  expect(found("^(a+)\\1$")).toBeUndefined();
});
