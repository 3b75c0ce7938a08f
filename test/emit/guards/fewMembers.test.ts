import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { guardsOf } from "./guardsOf.ts";

const $defs: JsonObject = {
  level: { enum: ["off", "warn", "error"] },
  count: { type: "integer", enum: [1, 2, "three", null] },
  size: { enum: ["s", "m", "l", "xl"] },
  open: { anyOf: [{ enum: ["a", "b"] }, { type: "string" }] },
};
const schema: JsonObject = {
  type: "object",
  properties: Object.fromEntries(Object.keys($defs).map((name) => [name, { $ref: `#/$defs/${name}` }])),
  $defs,
};

test("up to three members of an enum are compared where they are asked for, more by its own function", async () => {
  const [guards = ""] = /export function isT\(.*? return true; \}/.exec(await guardsOf(schema)) ?? [];
  expect(guards).toContain('property !== "off" && property !== "warn" && property !== "error"');
  expect(guards).toContain("property !== 1 && property !== 2");
  expect(guards).toContain("!isSize(property)");
  expect(guards).toContain("!isOpen(property)");
  expect(guards).not.toMatch(/!isLevel\(|!isCount\(/);
});

test("and only values of the type that stands beside them are members", async () => {
  const { is } = await load({ schema });
  const documents: readonly [unknown, boolean][] = [
    [{ level: "warn", count: 2, size: "xl", open: "c" }, true],
    [{ level: "info" }, false],
    [{ count: "three" }, false],
    [{ count: null }, false],
    [{ size: "xxl" }, false],
    [{ open: 1 }, false],
  ];
  for (const [document, verdict] of documents) expect(is(document), JSON.stringify(document)).toBe(verdict);
});
