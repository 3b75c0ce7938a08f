import { expect, test } from "vitest";
import { expectedByLimit, type LimitName, limits } from "../../src/schema/limits.ts";

test("has a row for each limit, under its type", () => {
  const of = (type: string) =>
    (Object.keys(limits) as LimitName[]).filter((name) => limits[name].type === type);
  expect({ number: of("number"), string: of("string"), array: of("array"), object: of("object") }).toEqual({
    number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
    string: ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType"],
    array: ["minItems", "maxItems", "uniqueItems"],
    object: ["minProperties", "maxProperties"],
  });
});

test("a lower bound narrows upwards, an upper bound downwards", () => {
  for (const [name, { narrows }] of Object.entries(limits)) {
    const expected = /^min|Minimum$|^unique/.test(name)
      ? "up"
      : /^max|Maximum$/.test(name)
        ? "down"
        : "neither";
    expect([name, narrows]).toEqual([name, expected]);
  }
});

test("names a helper where plain operators do not do", () => {
  expect(Object.entries(limits).flatMap(([name, { helper }]) => (helper ? [[name, helper]] : []))).toEqual([
    ["multipleOf", "isMultipleOf"],
    ["minLength", "codePointLength"],
    ["maxLength", "codePointLength"],
    ["contentEncoding", "isBase64"],
    ["contentMediaType", "isJsonText"],
    ["uniqueItems", "hasUniqueItems"],
  ]);
});

test.each<[string, string]>([
  [expectedByLimit("minimum", -0.5), "a number of at least -0.5"],
  [expectedByLimit("maximum", 1e21), "a number of at most 1e+21"],
  [expectedByLimit("exclusiveMinimum", 0), "a number greater than 0"],
  [expectedByLimit("exclusiveMaximum", 100), "a number less than 100"],
  [expectedByLimit("multipleOf", 0.01), "a multiple of 0.01"],
  [expectedByLimit("multipleOf", 1), "an integer"],
  [expectedByLimit("minLength", 1), "a string of at least 1 character"],
  [expectedByLimit("maxLength", 3), "a string of at most 3 characters"],
  [expectedByLimit("pattern", "^a/b$"), "a string that matches /^a\\/b$/u"],
  [expectedByLimit("pattern", "^[\\w-.]$"), "a string that matches /^[\\w-.]$/"],
  [expectedByLimit("minItems", 2), "at least 2 items"],
  [expectedByLimit("maxItems", 0), "at most 0 items"],
  [expectedByLimit("uniqueItems", true), "an array of different items"],
  [expectedByLimit("minProperties", 1), "at least 1 property"],
  [expectedByLimit("maxProperties", 5), "at most 5 properties"],
])("%s", (words, expected) => expect(words).toBe(expected));
