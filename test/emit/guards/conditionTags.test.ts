import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { guardsOf } from "./guardsOf.ts";

const asks = (key: string, value: JsonObject, then: Json, isDemanded = true): JsonObject => ({
  if: { properties: { [key]: value }, ...(isDemanded && { required: [key] }) },
  then,
});
const needs = (...required: string[]): JsonObject => ({ required });

/** Objects with conditions that a guard finds by a property. */
const schemas: readonly JsonObject[] = [
  {
    properties: { kind: { enum: ["a", "b", "c"] } },
    required: ["kind"],
    allOf: [
      asks("kind", { const: "a" }, needs("x")),
      asks("kind", { const: "b" }, needs("y"), false),
      asks("kind", { enum: ["a", "c"], type: "string" }, needs("z")),
    ],
  },
  {
    allOf: [
      asks("kind", { const: "a" }, needs("x"), false),
      asks("kind", { enum: [1, null, true, "b"] }, needs("y"), false),
      asks("kind", { enum: [1, "1"] }, needs("z")),
      asks("other", { const: "a" }, needs("x")),
      asks("other", { const: "b" }, { properties: { x: { type: "string" } } }),
    ],
  },
  {
    properties: { kind: { type: "string" } },
    required: ["kind"],
    allOf: [
      asks("kind", { const: 1 }, needs("x")),
      asks("kind", { const: "a" }, false),
      asks("kind", { const: "b" }, { $ref: "#/$defs/Full" }),
      { $ref: "#/$defs/Base" },
      { ...asks("kind", { const: "c" }, needs("x")), else: needs("y") },
      { if: { required: ["z"] }, then: needs("y") },
    ],
    $defs: {
      Base: { type: "object", properties: { kind: { enum: ["b", "c", "d"] } }, required: ["kind"] },
      Full: { type: "object", properties: { x: { type: "number" } }, required: ["x"] },
    },
  },
  {
    properties: { kind: { enum: ["a"] } },
    required: ["kind"],
    allOf: [
      asks("kind", { const: "z" }, needs("x")),
      asks("kind", { const: "a", type: "number" }, needs("x")),
      asks("kind", { const: "a" }, needs("y")),
    ],
  },
  {
    allOf: [
      asks("toString", { const: "a" }, needs("x"), false),
      asks("toString", { const: "b" }, needs("y"), false),
    ],
  },
];
const kinds: readonly Json[] = ["a", "b", "c", "d", "z", "1", 1, null, true, {}, []];
const objects: readonly JsonObject[] = [
  {},
  ...kinds.flatMap((kind) => [{ kind }, { toString: kind as never }, { other: kind }, { kind, other: "b" }]),
];
const documents = objects.flatMap((object) =>
  [{}, { x: 1 }, { y: 1 }, { z: 1 }, { x: "x", y: 1 }, { x: 1, z: 1 }, { x: 1, y: 1, z: 1 }].map((more) => ({
    ...object,
    ...more,
  })),
);

/** The same with each condition where no plan looks for it. */
function hidden(schema: JsonObject): JsonObject {
  const conditions = schema["allOf"] as readonly Json[];
  return { ...schema, allOf: conditions.map((each) => ({ allOf: [each, { not: { const: 0 } }] })) };
}

test.each(schemas.map((schema, index) => [index, schema] as const))(
  "conditions by a property judge as each does, %i",
  async (_, schema) => {
    const planned = await load({ schema: { type: "object", ...schema } });
    const plain = await load({ schema: { type: "object", ...hidden(schema) } });
    const wrong = documents.filter((document) => planned.is(document) !== plain.is(document));
    expect(wrong).toEqual([]);
    expect(documents.some((document) => planned.is(document))).toBe(true);
    expect(documents.every((document) => planned.is(document))).toBe(false);
    expect(documents.filter((document) => planned.is(document) !== planned.validate(document).ok)).toEqual(
      [],
    );
  },
);

test.each([
  [0, ["switch (value.kind) {", 'case "c": if (value.z === undefined) return false; break;']],
  [1, ["switch (value.kind) {", "case undefined:", "case null:", "switch (value.other) {"]],
  [2, ["switch (value.kind as unknown) {", "case 1:", 'case "a": return false;']],
  [3, ["switch (value.kind as unknown) {", 'case "z":']],
  [4, ['Object.hasOwn(value, "toString")']],
])("and compile, %i", async (index, texts) => {
  const guards = await guardsOf({ type: "object", ...schemas[index] });
  for (const text of texts) expect(guards).toContain(text);
});
