import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/json.ts";
import type { Shape } from "../../src/model/model.ts";
import { unionKeys } from "../../src/plan/unionKeys.ts";
import { readModel } from "../../src/readModel.ts";

const any = (names: readonly string[]) =>
  Object.fromEntries(names.map((name): [string, Json] => [name, true]));
const closed = (allowed: readonly string[], required: readonly string[]): JsonObject => ({
  type: "object",
  properties: any(allowed),
  required,
  additionalProperties: false,
});
const open: JsonObject = { type: "object", properties: any(["x"]), required: ["x"] };
const names = (propertyNames: JsonObject): JsonObject => ({ type: "object", propertyNames });

/** The keys that tell the options apart, in their order; "rest" for the one without. */
async function keysOf(options: readonly Json[]): Promise<readonly string[] | undefined> {
  const { model } = await readModel({ schema: { oneOf: options } });
  const root = model.shapes[model.roots[0] as number] as Shape;
  const keys = unionKeys(model.shapes, root.oneOf ?? []);
  return keys && root.oneOf?.map((id) => keys.keyed.find(({ option }) => option === id)?.key ?? "rest");
}

test.each<[string, readonly Json[], readonly string[] | undefined]>([
  ["one property each", [closed(["a"], ["a"]), closed(["b"], ["b"])], ["a", "b"]],
  ["the one that no other has", [closed(["k", "a"], ["k", "a"]), closed(["k", "b"], ["k", "b"])], ["a", "b"]],
  ["by way of other schemas", [{ allOf: [closed(["a"], ["a"])] }, closed(["b"], ["b"])], ["a", "b"]],
  [
    "one that needs none of them",
    [closed(["a"], ["a"]), closed(["b"], ["b"]), closed(["c"], [])],
    ["a", "b", "rest"],
  ],
  [
    "two that need none of them",
    [closed(["a"], ["a"]), closed(["b"], ["b"]), closed(["c"], []), closed([], [])],
    undefined,
  ],
  ["one that has another's, unasked", [closed(["a", "b"], ["a"]), closed(["b"], ["b"])], undefined],
  [
    "one that has another's, asked for nothing",
    [closed(["a"], ["a"]), closed(["b"], ["b"]), closed(["a", "c"], [])],
    undefined,
  ],
  [
    "what is no property of its own",
    [closed([], ["a"]), closed(["b"], ["b"]), closed(["c"], ["c"])],
    ["rest", "b", "c"],
  ],
  [
    "one that allows more names by a pattern",
    [
      { ...closed(["a"], ["a"]), patternProperties: { "^b": true } },
      closed(["b"], ["b"]),
      closed(["c"], ["c"]),
    ],
    undefined,
  ],
  ["what all objects inherit", [closed(["toString"], ["toString"]), closed(["b"], ["b"])], undefined],
  ["one that allows all names", [closed(["a"], ["a"]), closed(["b"], ["b"]), open], undefined],
  [
    "one that refuses theirs",
    [closed(["a"], ["a"]), closed(["b"], ["b"]), names({ pattern: "^[A-Z]" })],
    ["a", "b", "rest"],
  ],
  [
    "one that refuses theirs by a negation",
    [closed(["$a"], ["$a"]), closed(["$b"], ["$b"]), names({ not: { pattern: "^\\$" } })],
    ["$a", "$b", "rest"],
  ],
  [
    "one that refuses some",
    [closed(["a"], ["a"]), closed(["b"], ["b"]), names({ not: { enum: ["a"] } })],
    undefined,
  ],
  [
    "one that has never theirs",
    [closed(["a"], ["a"]), closed(["b"], ["b"]), { type: "object", properties: { a: false, b: false } }],
    ["a", "b", "rest"],
  ],
  [
    "those of others that are never",
    [{ ...closed(["b"], ["b"]), properties: { a: false, b: true } }, closed(["a"], ["a"])],
    ["b", "a"],
  ],
])("%s", async (_, options, expected) => {
  expect(await keysOf(options)).toEqual(expected);
});
