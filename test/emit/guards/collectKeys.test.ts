import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { guardsOf } from "./guardsOf.ts";

const names = Array.from({ length: 30 }, (_, index) => `p${index}`);
const numbers = Object.fromEntries(names.map((name) => [name, { type: "number" }]));
const wide: JsonObject = { type: "object", properties: { ...numbers, any: true }, required: ["p0"] };

/** The places and keywords of what is wrong, in the order in which it is listed. */
async function issuesOf(schema: JsonObject, document: unknown): Promise<readonly string[]> {
  const { is, validate } = await load({ schema });
  const result = validate(document);
  expect(is(document)).toBe(result.ok);
  return result.ok ? [] : result.issues.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

test("properties are listed by the keys that are there, and then what is missing", async () => {
  expect(await guardsOf(wide)).toMatch(
    /case "p1": case "p2": (?:case "p\d+": )+if \(!Number\.isFinite\(property\)\) \{ addWrongType\(found, `\/\$\{key\}`, `\/properties\/\$\{key\}\/type`,/,
  );
  expect(await issuesOf(wide, { p9: "", any: "", zz: "", p2: "", p1: 1 })).toEqual([
    "/p9 type",
    "/p2 type",
    " required",
  ]);
});

test("of what must be there, what is missing is told in the order of the schema", async () => {
  const strict = { ...wide, required: ["p7", "toString", "other", "p0"] };
  const [own, some] = [JSON.parse('{"p0":1,"toString":1,"other":1,"p7":1}'), { p7: "", p0: undefined }];
  expect(await issuesOf(strict, own)).toEqual([]);
  expect(await issuesOf(strict, some)).toEqual([" required", " required", "/p7 type", " required"]);
});

test("an object that may have no others is told of each one more", async () => {
  const closed = { ...wide, additionalProperties: false };
  expect(await issuesOf(closed, { zz: 1, p0: 1, "a/b": 1, p3: "", any: 1 })).toEqual([
    "/zz additionalProperties",
    "/a~1b additionalProperties",
    "/p3 type",
  ]);
});

test("what is inherited or undefined is absent", async () => {
  const closed = { ...wide, additionalProperties: false };
  const document = Object.assign(Object.create({ p1: "", zz: 1 }), { p0: 1, p2: undefined, yy: undefined });
  expect(await issuesOf(closed, document)).toEqual([]);
});

test("a property that a pattern matches too has to meet both", async () => {
  const schema = { ...wide, patternProperties: { "^p1": { minimum: 5 } }, additionalProperties: false };
  expect(await issuesOf(schema, { p0: 1, p1: "", p10: 2, p2: "", p1x: 3, x: 1 })).toEqual([
    "/p1 type",
    "/p10 minimum",
    "/p2 type",
    "/p1x minimum",
    "/x additionalProperties",
  ]);
});

test("names are judged with the properties", async () => {
  const schema = { ...wide, propertyNames: { maxLength: 2 } };
  expect(await issuesOf(schema, { p0: 1, p10: "", abc: 1 })).toEqual([
    "/p10 propertyNames",
    "/p10 type",
    "/abc propertyNames",
  ]);
});

test("keys that other schemas evaluate are left alone", async () => {
  const schema = { ...wide, allOf: [{ properties: { extra: true } }], unevaluatedProperties: false };
  expect(await issuesOf(schema, { p0: 1, extra: 1, more: 1, p4: "" })).toEqual([
    "/more unevaluatedProperties",
    "/p4 type",
  ]);
});

test("a key that no pattern matches is done with its case", async () => {
  const schema: JsonObject = {
    type: "object",
    properties: { a: { type: "string" }, "x-a": { type: "string" }, any: true, "x-any": true },
    patternProperties: { "^x-": { minLength: 2 } },
    additionalProperties: false,
  };
  const code = await guardsOf(schema);
  const listing = code.slice(code.indexOf("function collectT"));
  expect(listing).toContain('case "any": continue;');
  expect(listing).toMatch(/"\/a",[^}]*\} continue; case "x-a": [^}]*\} break;/);
  expect(listing).not.toMatch(/keys\d/);
  expect(await issuesOf(schema, { a: 1, "x-a": "x", any: 1, "x-any": "x", "x-b": "y", b: 1 })).toEqual([
    "/a type",
    "/x-a minLength",
    "/x-any minLength",
    "/x-b minLength",
    "/b additionalProperties",
  ]);
});

test("a key whose pattern says nothing is done with its case", async () => {
  const schema: JsonObject = {
    type: "object",
    properties: { a: { type: "string" }, "x-a": { type: "string" } },
    patternProperties: { "^x-": true, "^y-": true },
    additionalProperties: { type: "number" },
  };
  const code = await guardsOf(schema);
  const listing = code.slice(code.indexOf("function collectT"));
  expect(listing).toMatch(/case "a": case "x-a": if \(.*?\} continue; \}/);
  expect(listing).not.toMatch(/keys\d|key !== /);
  expect(await issuesOf(schema, { a: 1, "x-a": 1, "x-b": "y", "y-b": "", b: "" })).toEqual([
    "/a type",
    "/x-a type",
    "/b type",
  ]);
});
