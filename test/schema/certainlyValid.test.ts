import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/json.ts";
import { isCertainlyValid } from "../../src/schema/certainlyValid.ts";
import { type Dialect, standardDialect } from "../../src/schema/dialect.ts";
import { drafts, keywordFacts } from "../../src/schema/keywords.ts";
import { validatorOf } from "../../src/schema/metaSchemaValidator.ts";
import type { Place } from "../../src/schema/places.ts";

const values: readonly Json[] = [
  ...[
    null,
    true,
    false,
    0,
    1,
    -1,
    0.5,
    -0,
    "",
    "a",
    "string",
    "#a",
    "a#",
    "a#b",
    "1a",
    "^a",
    "(",
    "http://a/b",
  ],
  ...[
    [],
    {},
    [{}],
    [{}, {}],
    [[]],
    ["a"],
    ["a", "a"],
    ["a", "b"],
    [1, 1],
    [1, "1"],
    [true],
    [true, {}],
    [null],
  ],
  ...[["string"], ["string", "null"], ["null", "null"], ["text"], [{ a: 1 }], [["a"]]],
  ...[{ a: {} }, { a: true }, { a: 1 }, { a: [] }, { a: ["b"] }, { a: ["b", "b"] }, { a: [1] }, { a: null }],
  ...[{ toString: {} }, JSON.parse('{ "__proto__": {} }') as Json],
];

const placeOf = (json: JsonObject | boolean, dialect: Dialect) => ({ json, dialect }) as Place;

test.each(drafts)("what is certainly valid in %s, the meta-schema takes", (draft) => {
  const dialect = standardDialect(draft) as Dialect;
  const validate = validatorOf(dialect);
  let certain = 0;
  for (const keyword of [...Object.keys(keywordFacts), "x-unknown", "toString"]) {
    for (const value of values) {
      const json = { [keyword]: value };
      if (!isCertainlyValid(placeOf(json, dialect))) continue;
      certain += 1;
      expect(validate?.(json), JSON.stringify(json)).toBe(true);
    }
  }
  for (const json of [true, false])
    if (isCertainlyValid(placeOf(json, dialect))) expect(validate?.(json)).toBe(true);
  expect(certain).toBeGreaterThan(200);
});

test("of common schemas it is certain", () => {
  const dialect = standardDialect("2020-12") as Dialect;
  const schema = {
    type: ["string", "null"],
    enum: ["a", null],
    items: false,
    required: ["a"],
    $defs: { a: {} },
  };
  expect(isCertainlyValid(placeOf(schema, dialect))).toBe(true);
});
