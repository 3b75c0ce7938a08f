import { expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import { load } from "../../src/load.ts";

/** What a fuzz run found once, made small: our guards judged these documents wrongly, or not at all. */
const found: readonly {
  readonly what: string;
  readonly dialect: string;
  readonly schema: { readonly [key: string]: Json };
  readonly document: Json;
  readonly valid: boolean;
}[] = [
  {
    what: "leftovers that a bare reference leads to are evaluated",
    dialect: "2020-12",
    schema: {
      oneOf: [{ $ref: "#/$defs/First" }],
      unevaluatedProperties: false,
      $defs: { First: { unevaluatedProperties: true } },
    },
    document: { a: 1 },
    valid: true,
  },
  {
    what: "leftovers that a bare reference leads to are judged",
    dialect: "2020-12",
    schema: {
      oneOf: [{ $ref: "#/$defs/First" }],
      unevaluatedItems: false,
      $defs: { First: { anyOf: [{ properties: { a: true } }], unevaluatedProperties: false } },
    },
    document: { b: 1 },
    valid: false,
  },
  {
    what: "members of enums may have any property",
    dialect: "draft-07",
    schema: { enum: [{}, { toString: "o" }] },
    document: { toString: "o" },
    valid: true,
  },
];

test.each(found)("$what", async ({ schema, dialect, document, valid }) => {
  const { is, validate } = await load({ schema, dialect });
  expect(is(document)).toBe(valid);
  expect(validate(document).ok).toBe(valid);
});
