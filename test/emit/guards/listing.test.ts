import { expect, test } from "vitest";
import { guardsOf } from "./guardsOf.ts";

test("items that hold much are tested before they are listed near the root alone", async () => {
  const node = {
    type: "object",
    properties: { children: { type: "array", items: { $ref: "#/$defs/node" } } },
  };
  const code = await guardsOf({ $ref: "#/$defs/node", $defs: { node } });
  expect(code).toContain("isNear(path) ? testNode : undefined");
  const map = { type: "object", additionalProperties: { $ref: "#/$defs/map" } };
  expect(await guardsOf({ $ref: "#/$defs/map", $defs: { map } })).toMatch(/!isNear\(path\) \|\| !testTMap\(/);
});

test("an object with conditions is listed without a test first, one with items is not", async () => {
  const string = { type: "string" };
  const parts = { if: { required: ["a"] }, then: { required: ["b"] } };
  const flat = { title: "Flat", type: "object", properties: { a: string, b: string }, ...parts };
  expect(await guardsOf(flat)).toContain("judgeAtOnce(value, collectFlat)");
  const list = { ...flat, then: { items: string } };
  expect(await guardsOf(list)).toContain("judge(value, isFlat, collectFlat)");
});
