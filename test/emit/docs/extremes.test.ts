import { expect, test } from "vitest";
import type { ObjectPart, Shape } from "../../../src/model/model.ts";
import { readModel } from "../../../src/readModel.ts";
import { modelLiteral } from "../modelLiteral.ts";
import { below, page, pageOf, rows } from "./page.ts";

function object(part: Partial<ObjectPart>): Partial<Shape> {
  const empty = {
    properties: [],
    patternProperties: [],
    required: [],
    dependentRequired: [],
    dependentSchemas: [],
  };
  return { types: ["object"], object: { ...empty, ...part } };
}

test("keeps hostile text from breaking the page", async () => {
  const hostile = "<img src=x onerror=alert(1)> | ` \n\n# Heading\n```\n</code> [x](javascript:1) \u202e";
  const text = await pageOf({
    title: hostile,
    description: hostile,
    type: "object",
    required: [hostile],
    properties: {
      [hostile]: {
        type: "string",
        description: hostile,
        default: hostile,
        pattern: "`|<img src=x>",
        format: hostile,
        examples: [hostile],
      },
      kind: { enum: [hostile, "b"] },
    },
    patternProperties: { "<img src=x>`|": { $ref: "#/$defs/x" } },
    $defs: { x: { title: hostile, const: hostile } },
  });
  const outsideFences = text.replace(/^```[\s\S]*?^```$/gm, "");
  expect(outsideFences).not.toContain("```");
  expect(outsideFences.replace(/`[^`\n]+`/g, "")).not.toMatch(/<(?!br>|\/?code>)/);
  expect(outsideFences).not.toMatch(/^# Heading|[\u202e]|(?<!\\)\]\(javascript/m);
  expect(text.match(/^## .*$/gm)).not.toContain("## Heading");
  for (const line of outsideFences.split("\n").filter((each) => each.startsWith("|"))) {
    const cells = line.replace(/\\./g, "").split("|").length - 2;
    expect([2, 4]).toContain(cells);
  }
  const diagram = /```mermaid\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const plain = diagram.replace(/#\d+;/g, "").replace(/<<enumeration>>|<\|--|-->|<\|\.\./g, "");
  expect(plain).toMatch(/^[\p{L}\p{N}_\s{}[\]?|:"*.…]+$/u);
  expect(plain).not.toContain("img src");
});

test("stays sensible with 1,000 definitions", async () => {
  const $defs = Object.fromEntries(
    Array.from({ length: 1000 }, (_, n) => [
      `Type${n}`,
      {
        type: "object",
        properties: {
          next: { $ref: `#/$defs/Type${(n + 1) % 1000}` },
          text: { type: "string", description: `Number ${n}.` },
        },
      },
    ]),
  );
  const { model } = await readModel({ schema: { $ref: "#/$defs/Type0", $defs }, rootName: "Root" });
  const start = performance.now();
  const text = page(model);
  expect(performance.now() - start).toBeLessThan(2000);
  const diagram = below(text, "## Diagram");
  expect(diagram.match(/^ {2}class /gm)).toHaveLength(40);
  expect(diagram).toMatch(/The types nearest to the root; \d+ more are not in the picture\.$/);
  expect(diagram.length).toBeLessThan(50_000);
  expect(text.match(/^### Type/gm)).toHaveLength(1000);
});

test("is not led into depth by what leads to itself or by nesting without end", () => {
  const deep = Array.from(
    { length: 5000 },
    (_, n): Partial<Shape> => ({
      types: ["array"],
      array: { prefixItems: [], items: n + 1 },
      allOf: [n + 1],
    }),
  );
  expect(below(page(modelLiteral([...deep, {}], { 0: "Root" })), "### Root")).toMatch(/^Type: .{1,300}$/m);
  const net = Array.from(
    { length: 60 },
    (_, n): Partial<Shape> => ({
      anyOf: Array.from({ length: 20 }, (__, k) => (n + k + 1) % 60),
    }),
  );
  expect(page(modelLiteral(net, { 0: "Root" })).length).toBeLessThan(100_000);
});

test("gives one section to a name that several shapes share", () => {
  const text = page(
    modelLiteral(
      [object({ properties: [{ name: "a", shape: 2 }] }), { ref: 0 }, { ref: 0 }],
      { 1: "Root", 0: "Root" },
      { roots: [1] },
    ),
  );
  expect(text.match(/^### Root$/gm)).toHaveLength(1);
  expect(rows(below(text, "### Root"))).toEqual(["| `a` | [`Root`](#root) | no | |"]);
});
