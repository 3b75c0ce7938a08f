import { describe, expect, test } from "vitest";
import { isJsonObject, type Json } from "../../../src/json.ts";
import { readPattern } from "../../../src/schema/pattern/readPattern.ts";
import { describeDrafts, suiteGroups } from "../../runtime/officialSuite.ts";

function compiled(pattern: string): RegExp {
  const read = readPattern(pattern);
  if ("error" in read) throw new Error(read.error);
  return new RegExp(read.source, read.flags);
}

describe("readPattern", () => {
  test.each([
    ["", "u", "(?:)"],
    ["^a$", "u", "^a$"],
    ["a/b", "u", "a\\/b"],
    ["a\nb\u2028", "u", "a\\nb\\u2028"],
    ["\\p{Letter}", "u", "\\p{Letter}"],
    ["\\cC", "u", "\\cC"],
    ["[\\w-.]", "", "[\\w-.]"],
    ["\\-", "", "\\-"],
    ["\\a", "", "\\a"],
    ["{", "", "{"],
    ["(?<n>a)|\\1", "u", "(?<n>a)|\\1"],
  ])("reads %j with flags %j", (pattern, flags, source) => {
    expect(readPattern(pattern)).toEqual({ flags, source });
  });

  test.each(["(", "[", "a**", "(?P<n>a)", "a{2,1}", "(?i)a", "*", "\\", "(?<a>)\\k<b>"])(
    "refuses %j",
    (pattern) => {
      const read = readPattern(pattern);
      expect(read).toEqual({ error: expect.stringMatching(/^\S[^/\n:]+\S$/) });
    },
  );

  test("gives the reason that holds under the u flag, without the pattern", () => {
    expect(readPattern("a: (b")).toEqual({ error: "Unterminated group" });
  });

  test("counts astral characters once, and digits and letters in ASCII only", () => {
    expect(compiled("^.$").test("\u{1f600}")).toBe(true);
    expect(compiled("^\\d\\w$").test("1a")).toBe(true);
    expect(compiled("^\\d$").test("١")).toBe(false);
    expect(compiled("^\\w$").test("é")).toBe(false);
    expect(compiled("^\\p{digit}+$").test("٤٢")).toBe(true);
  });
});

/** Judges by the few keywords that stand below `patternProperties` in these files. */
function accepts(schema: Json | undefined, value: Json): boolean {
  if (!isJsonObject(schema ?? true)) return schema !== false;
  const { type, maximum, pattern, patternProperties, additionalProperties } = schema as {
    readonly [key: string]: Json;
  };
  const kind =
    value === null
      ? "null"
      : Number.isInteger(value)
        ? "integer"
        : Array.isArray(value)
          ? "array"
          : typeof value;
  if (type !== undefined && type !== kind && !(type === "number" && kind === "integer")) return false;
  if (typeof maximum === "number" && typeof value === "number" && value > maximum) return false;
  if (typeof pattern === "string" && typeof value === "string" && !compiled(pattern).test(value))
    return false;
  if (!isJsonObject(value)) return true;
  const rules = Object.entries(isJsonObject(patternProperties) ? patternProperties : {});
  return Object.entries(value).every(([key, inner]) => {
    const matching = rules.filter(([each]) => compiled(each).test(key));
    if (matching.length === 0) return accepts(additionalProperties, inner);
    return matching.every(([, rule]) => accepts(rule, inner));
  });
}

describeDrafts("patterns", (draft) => {
  test.each([
    "pattern.json",
    "patternProperties.json",
    "optional/ecmascript-regex.json",
    "optional/non-bmp-regex.json",
  ])("%s", (file) => {
    const groups = suiteGroups(draft, file).filter(({ schema }) => /"pattern/.test(JSON.stringify(schema)));
    expect(groups.length).toBeGreaterThan(0);
    const wrong = groups.flatMap(({ schema, description, tests }) =>
      tests
        .filter(({ data, valid }) => accepts(schema, data) !== valid)
        .map((each) => `${description}: ${each.description}`),
    );
    expect(wrong).toEqual([]);
  });
});
