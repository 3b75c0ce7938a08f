import { expect, test } from "vitest";
import { load } from "../../src/load.ts";

/** What is wrong with `value` by a schema of these keywords. */
async function wrong(keywords: object, value: unknown): Promise<string[]> {
  const { is, validate } = await load({ schema: { type: "object", ...keywords } });
  const result = validate(value);
  expect(is(value)).toBe(result.ok);
  return result.ok
    ? []
    : result.issues.map(({ schemaPath, instancePath }) => `${schemaPath} ${instancePath}`);
}

const number = { type: "number" };
const short = { maxLength: 1 };

test("what every key matches is asked of every key, whatever additionalProperties says", async () => {
  expect(await wrong({ patternProperties: { ".*": number } }, { a: 1, "\n": "x" })).toEqual([
    "/patternProperties/.*/type /\n",
  ]);
  expect(await wrong({ patternProperties: { "": number }, additionalProperties: false }, { a: 1 })).toEqual(
    [],
  );
});

test("other patterns and properties are asked besides", async () => {
  const patternProperties = { "": { type: "string" }, "^a": short };
  expect(await wrong({ patternProperties }, { ab: "xx", b: 1 })).toEqual([
    "/patternProperties/^a/maxLength /ab",
    "/patternProperties//type /b",
  ]);
  expect(
    await wrong(
      { properties: { a: short }, patternProperties: { "": { minLength: 1 } } },
      { a: "", b: "xx" },
    ),
  ).toEqual(["/patternProperties//minLength /a"]);
});

test("that there may be no key is told of the pattern", async () => {
  expect(await wrong({ patternProperties: { ".*": false } }, { a: 1 })).toEqual(["/patternProperties/.* /a"]);
});

test("no property is left to unevaluatedProperties", async () => {
  const keywords = { patternProperties: { ".*": number }, unevaluatedProperties: false };
  expect(await wrong(keywords, { a: 1 })).toEqual([]);
});
