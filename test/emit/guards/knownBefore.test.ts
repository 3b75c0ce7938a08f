import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { guardsOf } from "./guardsOf.ts";

const string = { type: "string" };

/** The body of the guard of `schema`, in one line. */
async function bodyOf(schema: JsonObject): Promise<string> {
  const found = /function isT\(.*?\{ (.*?) \}(?= (?:\/\*\*|function|export)|$)/.exec(await guardsOf(schema));
  if (found === null) throw new Error("There is no guard.");
  return found[1] as string;
}

/** The verdicts on `documents`, on which `is` and `validate` agree. */
async function verdicts(schema: JsonObject, documents: readonly unknown[]): Promise<readonly boolean[]> {
  const { is, validate } = await load({ schema });
  return documents.map((document) => {
    const found = is(document);
    expect(validate(document).ok).toBe(found);
    return found;
  });
}

test("items of a list that has to have them are read at once", async () => {
  const schema: JsonObject = {
    type: "array",
    prefixItems: [string, { type: "integer" }, string],
    minItems: 2,
    items: false,
  };
  expect(await bodyOf(schema)).toBe(
    [
      "if (!Array.isArray(value)) return false; if (value.length < 2) return false;",
      'if (typeof value[0] !== "string") return false; if (!Number.isInteger(value[1])) return false;',
      'if (value.length > 2 && typeof value[2] !== "string") return false; if (value.length > 3) return false;',
      "return true;",
    ].join(" "),
  );
  const lists = [[], ["a"], ["a", 1], ["a", "b"], [1, 1], ["a", 1, "c"], ["a", 1, 2], ["a", 1, "c", 4]];
  expect(await verdicts(schema, lists)).toEqual([false, false, true, false, false, true, false, false]);
});

test.each([
  [
    { type: "array", minItems: 2, maxItems: 2 },
    "value.length === 2",
    [[], [1], [1, 2], [1, 2, 3]],
    [false, false, true, false],
  ],
  [{ type: "array", minItems: 0, maxItems: 0 }, "value.length === 0", [[], [1]], [true, false]],
  [{ minItems: 1, maxItems: 1 }, "value.length === 1", [[], [1], [1, 2], "x"], [false, true, false, true]],
  [
    { type: "object", minProperties: 1, maxProperties: 1 },
    "Object.keys(value).length === 1",
    [{}, { a: 1 }, { a: 1, b: 1 }],
    [false, true, false],
  ],
] as const)(
  "a count that is the least and the most is asked for once: %j",
  async (schema, count, documents, expected) => {
    const body = await bodyOf(schema as unknown as JsonObject);
    expect(body).toContain(count);
    expect(body.match(/\.length/g)).toHaveLength(1);
    expect(await verdicts(schema as unknown as JsonObject, documents)).toEqual(expected);
  },
);

test("which of the two counts is not met is told", async () => {
  const { validate } = await load({ schema: { type: "array", minItems: 2, maxItems: 2 } });
  const keywords = [[], [1, 2, 3]].map((list) => {
    const result = validate(list);
    return result.ok ? [] : result.issues.map(({ keyword }) => keyword);
  });
  expect(keywords).toEqual([["minItems"], ["maxItems"]]);
});

test("a long list of texts that has to have one is asked for its first at once", async () => {
  expect(await bodyOf({ type: "array", items: string, minItems: 9 })).toContain(
    'if (typeof value[0] !== "string") return false;',
  );
  expect(await bodyOf({ type: "array", items: string })).toContain(
    'if (value.length > 0 && typeof value[0] !== "string") return false;',
  );
});

test("a union of objects alone refuses all else first", async () => {
  const option = (kind: string) => ({
    type: "object",
    properties: { kind: { const: kind }, [kind]: string },
    required: ["kind"],
  });
  const schema: JsonObject = { oneOf: [option("a"), option("b")] };
  expect(await bodyOf(schema)).toMatch(/^if \(!isObject\(value\)\) return false; switch \(value\.kind\)/);
  expect(await verdicts(schema, [{ kind: "a" }, { kind: "b", b: 1 }, { kind: "c" }, 5, [], null])).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("an object is not asked again whether it is one, nor a key whether it is a text", async () => {
  const dependent = { type: "object", dependentSchemas: { a: { required: ["b"] } } };
  expect((await bodyOf(dependent)).match(/isObject\(/g)).toHaveLength(1);
  expect(await verdicts(dependent, [{}, { a: 1 }, { a: 1, b: 1 }, []])).toEqual([true, false, true, false]);
  const named = { type: "object", propertyNames: { pattern: "^[a-z]+$" } };
  expect(await guardsOf(named)).not.toContain("typeof key");
  expect(await verdicts(named, [{ a: 1 }, { A: 1 }, {}])).toEqual([true, false, true]);
});

test("a list of what is wrong ends with the last of it", async () => {
  const code = await guardsOf({
    anyOf: [
      { type: "string", format: "date" },
      { type: "array", minItems: 2 },
      { type: ["array", "number"], maxItems: 0 },
    ],
  });
  expect(code).not.toMatch(/return; \} \}/);
});

test("characters are counted only where the pattern lets some take two units", async () => {
  const limited = (pattern: string) => ({ type: "string", minLength: 3, maxLength: 4, pattern });
  expect(await bodyOf(limited("^[a-z]+$"))).toBe(
    'return typeof value === "string" && value.length >= 3 && value.length <= 4 && pattern1.test(value);',
  );
  expect(await verdicts(limited("^[a-z]+$"), ["ab", "abc", "abcd", "abcde", "\u{1f600}\u{1f600}"])).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(await bodyOf(limited("^.+$"))).toContain("codePointLength(value)");
  const { validate } = await load({ schema: limited("^[a-z]+$") });
  const result = validate("\u{1f600}\u{1f600}\u{1f600}");
  expect(result.ok ? [] : result.issues.map(({ keyword }) => keyword)).toEqual(["pattern"]);
});

test("lengths that follow from the pattern are not asked for", async () => {
  const code = { type: "string", minLength: 1, maxLength: 10, pattern: "^[A-Z]{2,10}$" };
  expect(await bodyOf(code)).toBe('return typeof value === "string" && pattern1.test(value);');
  expect(await verdicts(code, ["A", "AB", "ABCDEFGHIJ", "ABCDEFGHIJK", ""])).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  const shorter = { ...code, minLength: 3, maxLength: 9 };
  expect(await verdicts(shorter, ["AB", "ABC", "ABCDEFGHI", "ABCDEFGHIJ"])).toEqual([
    false,
    true,
    true,
    false,
  ]);
  const open = { type: "string", minLength: 1, maxLength: 2, pattern: "[A-Z]" };
  expect(await bodyOf(open)).not.toContain("length >= 1");
  expect(await verdicts(open, ["A", "éA", "éAé", "é", ""])).toEqual([true, true, false, false, false]);
});

test("TypeScript is told of numbers what it does not know of them", async () => {
  const schema: JsonObject = { type: "number", allOf: [{ minimum: 3 }] };
  expect(await guardsOf(schema)).toContain("isT(value: unknown)");
  expect(await verdicts(schema, [2, 3, "3", Number.NaN])).toEqual([false, true, false, false]);
});
