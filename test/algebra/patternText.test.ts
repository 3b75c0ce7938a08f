import { expect, test } from "vitest";
import { patternParts, patternValues } from "../../src/algebra/patternText.ts";

test.each([
  ["^a$", ["a"]],
  ["^(a|b-c)$", ["a", "b-c"]],
  ["^(?:a|a|\\.)$", ["a", "."]],
  ["^$", [""]],
  ["^a|b$", undefined],
  ["^[ab]$", undefined],
  ["^a.$", undefined],
  ["a", undefined],
])("%s matches just %j", (pattern, values) => {
  expect(patternValues(pattern)).toEqual(values);
});

test.each([
  ["^x-", ["x-", ""]],
  ["\\.json$", ["", ".json"]],
  ["foo", ["", "foo", ""]],
  ["^\\$\\{a\\}", ["${a}", ""]],
  ["^a$", undefined],
  ["^a.*", undefined],
  ["^a|b", undefined],
  ["^[a]", undefined],
  ["", undefined],
])("%s is a template of %j", (pattern, parts) => {
  expect(patternParts(pattern)).toEqual(parts);
});
