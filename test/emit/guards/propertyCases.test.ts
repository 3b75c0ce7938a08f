import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { guardsOf } from "./guardsOf.ts";

const string = { type: "string" };
const strings = { type: "array", items: string };
const limited = { type: "string", minLength: 2, pattern: "^x" };
const kinds: readonly JsonObject[] = [
  string,
  { type: "number" },
  { type: "string", format: "uri" },
  strings,
  limited,
  { $ref: "#/$defs/Item" },
  { $ref: "#/$defs/Color" },
  { oneOf: [string, { type: "number" }] },
  { type: "object", properties: { a: string } },
];
const names = Array.from({ length: 45 }, (_, index) => `p${index}`);
const odd = ["a/b", "c~d", "`", "${key}", "\\", "é", '"', "__proto__", "toString", "with space"];
const wide: JsonObject = {
  type: "object",
  properties: Object.fromEntries(
    [...names, ...odd].map((name, index) => [name, kinds[index % kinds.length] as Json]),
  ),
  required: ["p3", "p9", "p12", "a/b"],
  $defs: { Item: { type: "object", required: ["id"] }, Color: { type: "string", enum: ["red", "blue"] } },
};

test("an issue of each of many properties tells where it stands, and where its schema does", async () => {
  const { validate } = await load({ schema: wide });
  const escaped = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");
  for (const name of [...names, ...odd]) {
    const document = JSON.parse(`{${JSON.stringify(name)}:true}`);
    const result = validate(document);
    const own = result.ok ? [] : result.issues.filter(({ keyword }) => keyword !== "required");
    expect(own.map(({ instancePath }) => instancePath)).toEqual([`/${escaped(name)}`]);
    const [{ schemaPath = "" } = {}] = own;
    const isAtName = schemaPath.startsWith(`/properties/${escaped(name)}/`);
    expect(isAtName || /^\/\$defs\/(?:Item|Color)/.test(schemaPath), schemaPath).toBe(true);
  }
});

/** Few properties, which are passed over for the keys beside them. */
const withPattern = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
  patternProperties: { "^x-": { type: "number" } },
});

test("what is said of properties in the same words is said once, and counted where they are required", async () => {
  const properties = Object.fromEntries(names.slice(0, 6).map((name) => [name, string]));
  const code = await guardsOf(
    withPattern({ ...properties, "a/b": string, list: strings, more: strings }, ["p1", "p4"]),
  );
  const words = (path: string) => `if (typeof property !== "string") { addWrongType(found, ${path}, `;
  expect(code).toContain(`case "p0": case "p2": case "p3": case "p5": ${words("`/${key}`")}`);
  expect(code).toContain(`case "p1": case "p4": required++; ${words("`/${key}`")}`);
  expect(code).toContain(`case "a/b": ${words('"/a~1b"')}`);
  expect(code).toContain("`/properties/${key}/type`");
  expect(code).toMatch(
    /case "list": case "more": \w+\(property, `\/\$\{key\}`, found, `\/properties\/\$\{key\}`\)/,
  );
});

test("what is said of properties elsewhere is said of each", async () => {
  const own = { type: "object", properties: { p0: string, p1: string, p2: string } };
  const code = await guardsOf(withPattern({ p0: string, p1: string, p2: limited, own }));
  expect(code).toContain('case "p0": case "p1": if (typeof property !== "string")');
  expect(code).toContain("`${path}/p1`, `${schema}/properties/p1/type`");
});

test("formats that are annotations do not keep properties apart", async () => {
  const dates = {
    created: { type: "string", format: "date-time" },
    updated: string,
    name: { ...string, title: "N" },
  };
  const code = await guardsOf(withPattern(dates));
  expect(code).toContain('case "created": case "updated": case "name": if');
});

test("an only key of its length is asked for with what is asked of it", async () => {
  const flags = Object.fromEntries(
    [...names, "browser", "jasmine"].map((name) => [name, { type: "boolean" }]),
  );
  const code = await guardsOf({ type: "object", properties: flags });
  expect(code).toContain(
    'if ((key === "browser" || key === "jasmine") && typeof property !== "boolean") { addWrongType(',
  );
});
