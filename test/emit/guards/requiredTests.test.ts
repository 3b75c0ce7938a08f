import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { guardsOf } from "./guardsOf.ts";

const choices: readonly JsonObject[] = [{ required: ["a"] }, { required: ["b", "toString"] }];
const documents: readonly (readonly [document: Json, options: number])[] = [
  [{}, 0],
  [{ a: 1 }, 1],
  [{ b: 1 }, 0],
  [{ b: 1, toString: null }, 1],
  [{ a: null, b: 1, toString: 1 }, 2],
];

describe.each([{}, { type: "object" }, { $ref: "#/$defs/open" }])(
  "choices of what is required, %j",
  (beside) => {
    const $defs = { open: { type: "object" } };

    test("anyOf", async () => {
      const { is, validate } = await load({ schema: { $defs, ...beside, anyOf: choices } });
      for (const [document, options] of documents) {
        expect([is(document), validate(document).ok]).toEqual([options > 0, options > 0]);
      }
    });

    test("oneOf", async () => {
      const { is, validate } = await load({ schema: { $defs, ...beside, oneOf: choices } });
      for (const [document, options] of documents) {
        expect([is(document), validate(document).ok]).toEqual([options === 1, options === 1]);
      }
    });

    test("what is no object", async () => {
      const { is } = await load({ schema: { $defs, ...beside, anyOf: choices } });
      expect(is("text")).toBe(!("type" in beside || "$ref" in beside));
    });
  },
);

test("are asked in one line, and all told of", async () => {
  const schema: JsonObject = { type: "object", anyOf: choices };
  const guards = await guardsOf(schema);
  expect(guards).toContain(
    'isObject(value) && (value.a !== undefined || (value.b !== undefined && Object.hasOwn(value, "toString") && value.toString !== undefined)) );',
  );
  expect(guards).not.toContain("Option1");
  const { is, validate } = await load({ schema });
  expect(is({ b: 1, toString: 1 })).toBe(true);
  // As it is in the JSON text of an object, what is undefined is absent.
  expect(is({ b: 1, toString: undefined })).toBe(false);
  const result = validate({ b: 1 });
  expect(result.ok ? [] : result.issues.map(({ message }) => message)).toEqual([
    'expected an object with "a" or an object with "b" and "toString", received an object',
  ]);
});

test("many are told of in short", async () => {
  const required = [..."abcdefgh"];
  const { validate } = await load({ schema: { type: "object", anyOf: [{ required }, { required: ["x"] }] } });
  const result = validate({});
  expect(result.ok ? [] : result.issues.map(({ message }) => message)).toEqual([
    'expected an object with "a", "b", "c", "d", "e" and 3 more or an object with "x", received an object',
  ]);
});
