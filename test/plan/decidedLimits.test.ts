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
