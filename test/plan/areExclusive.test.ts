import { expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import type { Shape } from "../../src/model/model.ts";
import { areExclusive } from "../../src/plan/areExclusive.ts";
import { readModel } from "../../src/readModel.ts";

const string = { type: "string" };
const list = { type: "array" };
const tagged = (kind: string, type: Json = "object") => ({
  type,
  properties: { kind: { const: kind } },
  required: ["kind"],
});
const only = (key: string, type: Json = "object") => ({
  type,
  properties: { [key]: true },
  required: [key],
  additionalProperties: false,
});
const untagged = { type: "object", properties: { kind: { const: "y" } } };

test.each<[string, readonly Json[], boolean]>([
  ["kinds of values", [string, list, { type: "null" }], true],
  ["the same kind", [string, { minLength: 3 }], false],
  ["tags", [tagged("x"), tagged("y"), string], true],
  ["tags, of which one may be absent", [tagged("x"), untagged], true],
  [
    "tags, of which two may be absent",
    [tagged("x"), untagged, { ...untagged, properties: { kind: { const: "z" } } }],
    false,
  ],
  [
    "tags of what may be another thing as well",
    [tagged("x", ["object", "null"]), tagged("y", ["object", "null"])],
    false,
  ],
  ["keys", [only("a"), only("b"), string, list], true],
  ["keys of what may be another thing as well", [only("a", ["object", "array"]), only("b"), list], false],
])("%s", async (_, options, expected) => {
  const { model } = await readModel({ schema: { oneOf: options } });
  const root = model.shapes[model.roots[0] as number] as Shape;
  expect(areExclusive(model, root, root.oneOf ?? [])).toBe(expected);
});
