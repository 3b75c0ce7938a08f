import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { explainGuards } from "../../../src/plan/explainGuards.ts";
import { readModel } from "../../../src/readModel.ts";
import { keepsForm } from "../../../templates/runtime/keepsForm.ts";
import { noteForm } from "../../../templates/runtime/noteForm.ts";
import type { ObjectForm } from "../../../templates/runtime/objectForm.ts";
import { guardsOf } from "./guardsOf.ts";

const names = Array.from({ length: 18 }, (_, index) => `p${index}`);
const kinds: readonly JsonObject[] = [
  { type: "string" },
  { type: "integer", minimum: 0 },
  { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
  { anyOf: [{ type: "null" }, { type: "array", items: { type: "boolean" } }] },
];
const optional = Object.fromEntries(names.map((name, index) => [name, kinds[index % 4] as Json]));
const schema: JsonObject = {
  type: "object",
  properties: {
    ...optional,
    toString: { type: "string" },
    any: true,
    kind: { const: "a" },
    text: { type: "string" },
    maybe: true,
  },
  required: ["kind", "text", "other", "any"],
};
const rights: readonly Json[] = ["x", 1, { a: "y" }, [true]];
const full: JsonObject = {
  kind: "a",
  text: "t",
  other: 1,
  any: null,
  ...Object.fromEntries(names.map((name, index) => [name, rights[index % 4] as Json])),
};

const value = fc.oneof(fc.constantFrom<unknown>(...rights, null, undefined, -1, 1.5, { a: 1 }, [0], []));
const change = fc.record({
  key: fc.constantFrom(...Object.keys(full), "toString", "maybe", "none"),
  value,
  isRemoved: fc.boolean(),
});

test("an object is judged alike whatever came before it", async () => {
  const asked = await load({ schema });
  const steady = await load({ schema });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), fc.boolean(), fc.nat(3), (changes, isDerived, more) => {
      const document: Record<string, unknown> = isDerived ? Object.create({ p0: 5, text: "t" }) : {};
      Object.assign(document, full);
      for (const { key, value: put, isRemoved } of changes) {
        if (isRemoved) delete document[key];
        else document[key] = put;
      }
      // Another form, then as many of one as it takes to read the next.
      for (const each of [asked, steady]) expect(each.is({ ...full, p1: undefined })).toBe(true);
      for (let count = 0; count < 17 + more; count++) expect(steady.is(full)).toBe(true);
      const verdict = asked.is(document);
      expect(steady.is(document)).toBe(verdict);
      expect(steady.validate(document).ok).toBe(verdict);
    }),
    { numRuns: 500 },
  );
});

test("what is read is written out beside the pass over the keys", async () => {
  const guards = await guardsOf(schema);
  expect(guards).toContain("const form1 = { codes: [0], absent: [0], absents: 1, oldest: 0, run: 0 };");
  expect(guards).toContain("if (keepsForm(form1, value) ? !readT(value) : !passT(value)) return false;");
  expect(guards).toContain("if ((form1.absents & (1 << absent)) === 0) form1.run = 0; return true;");
});

test("both ways count the same properties: 18 of many kinds, one that all objects inherit, and three that must be there", async () => {
  const guards = await guardsOf(schema);
  expect(guards).toContain("let absent = 22;");
  expect(guards).toContain("if (absent <= 11) noteForm(form1, absent, order, last);");
  const [, read = ""] = /function readT\((.*?)return true;/.exec(guards) ?? [];
  expect(read.match(/absent\+\+;/g)).toHaveLength(19);
});

test("properties are counted where a pattern says nothing of any key", async () => {
  const wide = Array.from({ length: 24 }, (_, index) => [`p${index}`, { type: "string" }]);
  const plain = { type: "object", properties: Object.fromEntries(wide), propertyNames: {} };
  const guards = await guardsOf({ ...plain, patternProperties: { ".*": {} }, additionalProperties: {} });
  expect(guards).toContain(
    "absent--; // Other lengths of keys, or another order, make another form. order = ((order << 3) | (order >>> 29)) ^ key.length; last = key; const property = value[key];",
  );
  expect(guards).toContain("default: absent++; continue;");
});

test("an object whose properties may be anything is not looked at", async () => {
  const guards = await guardsOf({
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, true])),
  });
  expect(guards).toContain("if (!isObject(value)) return false; return true; }");
  expect(guards).not.toContain("form1");
});

describe("objects that are passed over always", () => {
  const many = (count: number, more: JsonObject = {}) => ({
    type: "object",
    properties: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`p${index}`, { type: "string", ...more }]),
    ),
  });
  test.each<[string, JsonObject, boolean]>([
    ["20 properties", many(20), true],
    ["14, two of them required", { ...many(14), required: ["p0", "p1"] }, true],
    ["14, three of them required", { ...many(14), required: ["p0", "p1", "p2"] }, false],
    [
      "a list of the same",
      { items: { $ref: "#/$defs/o" }, $defs: { o: { ...many(14), required: ["p0", "p1", "p2"] } } },
      true,
    ],
    ["a map of the same", { additionalProperties: { ...many(14), required: ["p0", "p1", "p2"] } }, true],
    ["no others allowed", { ...many(20), additionalProperties: false }, false],
    ["mostly left out", many(20, { default: "" }), false],
    ["with what others say of it", { allOf: [many(20), { properties: { other: true } }] }, true],
    [
      "judged for others",
      { allOf: [{ ...many(20), propertyNames: {} }, { properties: { other: true } }] },
      false,
    ],
    ["more than TypeScript follows", many(401), false],
  ])("%s", async (_, asked, expected) => {
    const lines = explainGuards((await readModel({ schema: { title: "T", ...asked } })).model);
    expect(lines.some((line) => line.includes("where objects come in few forms"))).toBe(expected);
  });
});

const newForm = (): ObjectForm => ({ codes: [0], absent: [0], absents: 1, oldest: 0, run: 0 });

test("forms are kept once 16 objects had them, until one has not, and looked at again now and then", () => {
  const form = newForm();
  const note = (count: number) => noteForm(form, count, 100 + count, "c");
  const answers: boolean[] = [];
  for (let index = 0; index < 4; index++) note(index);
  for (let index = 0; index < 16; index++) {
    answers.push(keepsForm(form, {}));
    note(index % 4);
  }
  expect(answers).not.toContain(true);
  const kept = Array.from({ length: 2048 }, () => keepsForm(form, {}));
  expect(kept.filter((each) => !each)).toHaveLength(2);
  expect(keepsForm(form, Object.create({ a: 1 }))).toBe(false);
  expect(form.absent.toSorted()).toEqual([0, 1, 2, 3]);
  expect(form.absents).toBe(0b1111);
  note(4);
  expect(keepsForm(form, {})).toBe(false);
  expect(form.absents).toBe(0b11110);
});

test("objects of which nothing is asked but what must be there are read, and others not looked at", async () => {
  const properties = Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`p${index}`, {}]));
  expect(await guardsOf({ title: "T", type: "object", properties })).not.toMatch(/\b(?:read|pass)T\b/);
  const demanding = await guardsOf({ title: "T", type: "object", properties, required: ["p0"] });
  expect(demanding).toContain("if (keepsForm(form1, value) ? !readT(value) : !passT(value)) return false;");
});

test.each<[string, number, number, string]>([
  ["the number of properties", 2, 7, "c"],
  ["the lengths of keys", 1, 8, "c"],
  ["the last key", 1, 7, "d"],
])("a form is told from another by %s", (_, absent, order, last) => {
  const form = newForm();
  for (let index = 0; index < 17; index++) noteForm(form, 1, 7, "c");
  expect(keepsForm(form, {})).toBe(true);
  noteForm(form, absent, order, last);
  expect(keepsForm(form, {})).toBe(false);
});

test("of five forms that take turns none is kept", () => {
  const form = newForm();
  for (let index = 0; index < 500; index++) {
    noteForm(form, index % 5, 7, "c");
    expect(keepsForm(form, {})).toBe(false);
  }
});
