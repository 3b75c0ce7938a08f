import { describe, expect, test } from "vitest";
import { emitGuards } from "../../../src/emit/guards.ts";
import type { Json } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { readModel } from "../../../src/readModel.ts";
import { emitOptions } from "../emitText.ts";

const text = { type: "string" };
const code = { type: "string", minLength: 2, maxLength: 4, pattern: "^[^A-Z]+$" };
const codes = { type: "array", items: code };

function schemaOf(first: Json, second: Json): Json {
  const holder = (name: string, inner: Json) => ({ type: "object", properties: { [name]: inner } });
  return {
    type: "object",
    properties: { user: { $ref: "#/$defs/User" }, order: { $ref: "#/$defs/Order" } },
    $defs: { User: holder("labels", first), Order: holder("marks", second) },
  };
}

async function guardsOf(first: Json, second: Json = first): Promise<string> {
  const { model } = await readModel({ schema: schemaOf(first, second) as never });
  return emitGuards(model, emitOptions)[0]?.text ?? "";
}

/** The functions of unnamed shapes that list issues, with a `*` where they are told where the schema stands. */
async function listsOf(first: Json, second: Json = first): Promise<readonly string[]> {
  const found = (await guardsOf(first, second)).matchAll(/^function collect(\w+)\((.*)\): void/gm);
  return [...found]
    .map(([, name, parameters]) => `${name}${parameters?.endsWith(", schema: string") ? "*" : ""}`)
    .filter((name) => !["Root", "User", "Order"].includes(name));
}

describe("functions that list the issues of unnamed shapes", () => {
  test.each<[string, Json, readonly string[]]>([
    ["a record", { type: "object", additionalProperties: text }, ["StringRecord*"]],
    ["an array", { type: "array", items: text }, ["StringArray*"]],
    ["a scalar of several limits", code, ["Labels*"]],
    ["an array of such scalars", codes, ["LimitedStringArray*", "LabelsItem*"]],
    [
      "a union",
      { anyOf: [codes, { type: "null" }] },
      ["Labels*", "LimitedStringArray*", "LabelsOption1Item*"],
    ],
    ["what needs no function", { type: "integer", minimum: 1 }, []],
  ])("%s that stands in two places has one for both", async (_, inner, names) => {
    expect((await listsOf(inner)).toSorted()).toEqual(names.toSorted());
  });

  test("those that say other things have their own", async () => {
    expect(await listsOf({ ...codes, maxItems: 5 }, { ...codes, maxItems: 6 })).toEqual([
      "UserLabels",
      "OrderMarks",
      "LabelsItem*",
    ]);
    expect(await listsOf(code, { ...code, maxLength: 5 })).toEqual(["UserLabels", "OrderMarks"]);
  });

  test("what is called by where it stands is said by each", async () => {
    const refused = { type: "array", items: text, not: { minItems: 1 } };
    expect(await listsOf(refused)).toEqual(["UserLabels", "OrderMarks"]);
  });

  test("objects that are listed without a test before it have their own", async () => {
    const plain = { type: "object", properties: { a: text } };
    expect(await listsOf(plain)).toEqual(["UserLabels", "OrderMarks"]);
  });

  test("limits are written out where valid values are looked at too", async () => {
    const short = { type: "string", minLength: 1, maxLength: 9 };
    expect(await listsOf(short)).toEqual([]);
    const others = { type: "array", items: { $ref: "#/$defs/User" } };
    const holder = { type: "object", properties: { short }, additionalProperties: others };
    expect((await listsOf(holder)).toSorted()).toEqual(["Labels*", "LabelsShort*"]);
  });

  test("where the schema stands is said behind the test that has failed", async () => {
    expect(await guardsOf(codes)).toContain(
      "if ((property = value.labels) !== undefined && !testLimitedStringArray(property)) {\n" +
        "    collectLimitedStringArray(property, `${path}/labels`, found, `${schema}/properties/labels`);\n",
    );
  });

  test("a choice hands over functions that know where the schema stands", async () => {
    const choice = { anyOf: [codes, { type: "array", items: { type: "number" } }], minItems: 1 };
    expect(await guardsOf(choice, { ...choice, minItems: 2 })).toContain(
      "(branch, at, list) => collectLimitedStringArray(branch, at, list, `${schema}/anyOf/0`)",
    );
  });
});

test.each<[string, Json, Json, readonly string[]]>([
  ["a scalar", code, "A", ["minLength", "pattern"]],
  ["a record", { type: "object", additionalProperties: code }, { "a/b": 1 }, ["additionalProperties/type"]],
  ["an array", codes, ["ab", "abcde"], ["items/maxLength"]],
  ["a union by kind", { anyOf: [codes, { type: "null" }] }, ["ABC"], ["anyOf/0/items/pattern"]],
  [
    "a union by likeness",
    { anyOf: [codes, { type: "array", items: { type: "number" } }] },
    ["ab", "abcde"],
    ["anyOf/0/items/maxLength"],
  ],
  ["itself in part", { type: "array", items: codes }, [["ab"], ["A1"]], ["items/items/pattern"]],
])("each issue of %s stands at its own schema", async (_, inner, value, keywords) => {
  const { validate } = await load({ schema: schemaOf(inner, inner) as never });
  const result = validate({ user: { labels: value }, order: { marks: value } });
  const places = result.ok ? [] : result.issues.map(({ schemaPath }) => schemaPath);
  const at = (place: string) => keywords.map((keyword) => `/$defs/${place}/${keyword}`);
  expect(places).toEqual([...at("User/properties/labels"), ...at("Order/properties/marks")]);
});
