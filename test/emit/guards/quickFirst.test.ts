import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { guardsOf } from "./guardsOf.ts";

const text = { type: "string" };
/** What nobody may look into. */
const untouched = new Proxy(
  {},
  {
    ownKeys: () => expect.fail("it was looked into"),
    get: () => expect.fail("it was looked into"),
  },
);

describe("what is wrong with an object is found before what holds much is looked into", () => {
  const menu = { $ref: "#/$defs/menu" };
  const closed = (more: number): JsonObject => ({
    ...menu,
    $defs: {
      menu: {
        type: "object",
        required: ["title", "parent"],
        properties: {
          title: text,
          items: { type: "array", items: menu },
          parent: { anyOf: [menu, { type: "null" }] },
          "items!": menu,
          "1": menu,
          ...Object.fromEntries(Array.from({ length: more }, (_, index) => [`p${index}`, text])),
        },
        additionalProperties: false,
      },
    },
  });

  test.each([
    ["keys are counted", { ...closed(0), $defs: { menu: few(closed(0)) } }],
    ["keys are passed over", closed(8)],
  ])("where %s", async (_, schema) => {
    const { is, validate } = await load({ schema });
    const right = { title: "", parent: null, items: [{ title: "", parent: null }] };
    expect(is(right)).toBe(true);
    expect(validate(right).ok).toBe(true);
    expect(is({ ...right, parent: right })).toBe(true);
    expect(is({ ...right, parent: { ...right, items: [{}] } })).toBe(false);
    expect(is({ ...right, items: [1] })).toBe(false);
    expect(is({ ...right, items: undefined })).toBe(true);
    expect(is({ ...right, parent: undefined })).toBe(false);
    expect(is({ title: "", items: [] })).toBe(false);
    expect(is({ title: "", items: [], other: 1 })).toBe(false);
    expect(is({ ...right, items: [untouched], other: 1 })).toBe(false);
    expect(is({ items: [untouched], parent: untouched, title: 1 })).toBe(false);
    expect(() => is({ ...right, items: [untouched] })).toThrow("looked into");
  });

  test("the variables have names of their own", async () => {
    const guards = await guardsOf(closed(8));
    for (const name of ["itemsValue", "parentValue", "itemsValue2", "laterValue"])
      expect(guards).toContain(`let ${name}: unknown;`);
  });
});

/** With less than four optional properties. */
function few({ $defs }: JsonObject): JsonObject {
  const { menu } = $defs as { menu: JsonObject & { properties: JsonObject } };
  const { title, items, parent } = menu.properties;
  return { ...menu, properties: { title, items, parent } as JsonObject };
}

describe("patterns of keys are matched once", () => {
  const object = { type: "object", required: ["q"] };
  test.each<[what: string, schema: JsonObject, text: RegExp]>([
    [
      "one that all keys must match",
      { patternProperties: { "^[a-c]+$": object }, additionalProperties: false },
      /if \(!pattern1\.test\(key\) \|\| !test\w+\(property\)\) return false;/,
    ],
    [
      "one, or something else",
      { patternProperties: { "^[a-c]+$": object }, additionalProperties: { type: ["number", "string"] } },
      /pattern1\.test\(key\) \? !test\w+\(property\) : !Number\.isFinite\(property\) && typeof property !== "string"/,
    ],
    [
      "several",
      { patternProperties: { "^[a-c]+$": object, d$: object, "^x": true }, additionalProperties: text },
      /const isMatch1 = pattern1\.test\(key\); const isMatch2 = key\.endsWith\("d"\);/,
    ],
  ])("%s", async (_, schema, expected) => {
    expect(await guardsOf({ type: "object", ...schema })).toMatch(expected);
    const { is, validate } = await load({ schema: { type: "object", ...schema } });
    const others = schema["additionalProperties"] !== false;
    const documents: [unknown, boolean][] = [
      [{}, true],
      [{ a: { q: 1 } }, true],
      [{ a: {} }, false],
      [{ a: "" }, false],
      [{ z: "" }, others],
      [{ z: null }, false],
      [{ z: undefined, a: undefined }, true],
      [Object.create({ z: null, a: {} }), true],
    ];
    for (const [document, isValid] of documents)
      expect([document, is(document), validate(document).ok]).toEqual([document, isValid, isValid]);
  });
});

test("properties that another schema has evaluated by a pattern are left alone", async () => {
  const { is } = await load({
    schema: {
      type: "object",
      allOf: [{ patternProperties: { "^x": true } }],
      unevaluatedProperties: { type: "number" },
    },
  });
  expect([{ x1: "" }, { y: 1 }, { y: "" }, Object.create({ y: "" }), { y: undefined }].map(is)).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
});

test("only a list that begins with a text is asked for texts, so that V8 sees none of numbers there", async () => {
  const schema: JsonObject = { type: "array", items: { type: "string", minLength: 2 } };
  expect(await guardsOf(schema)).toContain(
    'if (value.length > 0 && typeof value[0] !== "string") return false;',
  );
  const { is } = await load({ schema });
  for (const right of [[], ["ab"], ["ab", "cd"]]) expect(is(right)).toBe(true);
  for (const wrong of [[1.5], [1, "ab"], ["ab", 1], ["a"], ["ab", "a"], [null], [undefined], new Array(2)])
    expect(is(wrong)).toBe(false);
});

describe("lists of numbers", () => {
  test.each<[schema: JsonObject]>([[{}], [{ minItems: 1 }]])(
    "%j: all that are no numbers are found, by a loop",
    async (more) => {
      const schema: JsonObject = { type: "array", items: { type: "number" }, ...more };
      expect(await guardsOf(schema)).toContain("for (let index = 0; index < value.length; index++)");
      const { is } = await load({ schema });
      for (const right of [[1], [1.5, 2], [-0, 1e308]]) expect(is(right)).toBe(true);
      for (const wrong of [
        [Number.NaN],
        new Array(2),
        [1, "2"],
        [undefined],
        [1, Number.POSITIVE_INFINITY],
        [null],
      ])
        expect(is(wrong)).toBe(false);
    },
  );

  test("limits are kept", async () => {
    const { is } = await load({ schema: { items: { type: "number", minimum: 1, exclusiveMaximum: 2 } } });
    expect([[1, 1.5], [], "a", [1, 2], [0.5], ["1"]].map(is)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

test.each([
  [2, "isMultipleOf(property, 2)"],
  [0.25, "isMultipleOf(property, 0.25, 100)"],
  [1e-20, "isMultipleOf(property, 1e-20)"],
  [1e22, "isMultipleOf(property, 1e22)"],
])("of a multiple of %d only the scale of a fraction is told", async (multipleOf, expected) => {
  const guards = await guardsOf({ type: "object", properties: { a: { multipleOf } } });
  expect(guards.replaceAll("e+", "e")).toContain(expected);
});
