import { expect, test } from "vitest";
import { generate } from "../../src/generate.ts";
import type { JsonObject } from "../../src/json.ts";
import { load } from "../../src/load.ts";

/** The test of the property `a`, without what collects issues. */
async function testIn(a: JsonObject): Promise<string> {
  const { files } = await generate({ schema: { title: "T", type: "object", properties: { a } } });
  const guards = files.find(({ path }) => path === "src/guards.ts")?.text ?? "";
  return /export function isT[\s\S]*?\n}\n/.exec(guards)?.[0] ?? "";
}

test("members that keep to the limits are asked for, and the limits are not", async () => {
  const a = { enum: ["a", "bb", "ccc", 4], maxLength: 2, maximum: 3 };
  expect(await testIn(a)).toMatch(/property !== "a" && property !== "bb"\)/);
  expect(await testIn(a)).not.toMatch(/length|ccc|3|4/);
  const { is } = await load({ schema: a });
  expect(["a", "bb", "ccc", 4, 3].map(is)).toEqual([true, true, false, false, false]);
});

test("no value is left of a constant that the limits refuse", async () => {
  const { is } = await load({ schema: { const: "abc", maxLength: 2 } });
  expect(["abc", "ab"].map(is)).toEqual([false, false]);
});

test("limits that only the guard can judge stay", async () => {
  const { is } = await load({
    schema: { enum: ["2026-01-31", "2026-02-30"], format: "date" },
    formats: "assert",
  });
  expect(["2026-01-31", "2026-02-30"].map(is)).toEqual([true, false]);
  const lists = await load({ schema: { enum: [[], [1]], minItems: 1 } });
  expect([[], [1]].map(lists.is)).toEqual([false, true]);
});

test.each<[string, JsonObject, string]>([
  ["a constant", { type: "string", const: "a" }, '(property = value.a) !== undefined && property !== "a"'],
  [
    "one member",
    { type: "string", enum: ["a", 1] },
    '(property = value.a) !== undefined && property !== "a"',
  ],
  [
    "a constant of several types",
    { type: ["boolean", "null"], const: null },
    "(property = value.a) !== undefined && property !== null",
  ],
  ["a number", { type: "integer", const: 1 }, "(property = value.a) !== undefined && property !== 1"],
])("the type is not asked beside %s", async (_, a, test) => {
  expect(await testIn(a)).toContain(`  if (${test}) return false;\n`);
});

test("the type comes before a comparison of all that a value holds", async () => {
  expect(await testIn({ type: "array", enum: [[1], [2]] })).toContain("!Array.isArray(property) ||");
});

test("a value of another type is none of the members", async () => {
  const verdicts = async (schema: JsonObject, values: readonly unknown[]) =>
    values.map((await load({ schema })).is);
  expect(await verdicts({ type: "string", const: 1 }, [1, "1"])).toEqual([false, false]);
  expect(await verdicts({ type: ["number"], enum: [1, "a", null] }, [1, "a", null])).toEqual([
    true,
    false,
    false,
  ]);
  expect(await verdicts({ type: "array", enum: [[], {}, 1] }, [[], {}, 1, [1]])).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(await verdicts({ type: "object", const: { a: 1 } }, [{ a: 1 }, [], {}])).toEqual([
    true,
    false,
    false,
  ]);
  const mixed = { type: ["array", "string"], enum: [[1], "a"] };
  expect(await verdicts(mixed, [[1], "a", [], "b"])).toEqual([true, true, false, false]);
});
