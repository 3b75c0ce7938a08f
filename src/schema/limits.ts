import type { LimitKeyword, Limits } from "../model/model.ts";
import { readPattern } from "./pattern/readPattern.ts";
import type { RuntimeName } from "./runtimeName.ts";

/** The limits but `format`, whose rows stand in `formats.ts`. */
export type LimitName = Exclude<LimitKeyword, "format">;

/** What is known of a limit apart from any schema (2020-12 Validation, section 6). */
export interface Limit<Value> {
  /** The JSON type that it is about; it accepts all values of other types. */
  readonly type: "number" | "string" | "array" | "object";
  /** Which way its value must move to accept fewer instances; `neither` where that depends on more than size. */
  readonly narrows: "up" | "down" | "neither";
  /** The helper that a guard needs beside plain operators. */
  readonly helper?: RuntimeName;
  /** What a value of `type` must be, for "expected ...". */
  expected(limit: Value): string;
}

/** One row for each limit. */
export const limits: { readonly [Name in LimitName]: Limit<NonNullable<Limits[Name]>> } = {
  minimum: { type: "number", narrows: "up", expected: (limit) => `a number of at least ${limit}` },
  maximum: { type: "number", narrows: "down", expected: (limit) => `a number of at most ${limit}` },
  exclusiveMinimum: { type: "number", narrows: "up", expected: (limit) => `a number greater than ${limit}` },
  exclusiveMaximum: { type: "number", narrows: "down", expected: (limit) => `a number less than ${limit}` },
  multipleOf: {
    type: "number",
    narrows: "neither",
    helper: "isMultipleOf",
    expected: (limit) => (limit === 1 ? "an integer" : `a multiple of ${limit}`),
  },
  minLength: {
    type: "string",
    narrows: "up",
    helper: "codePointLength",
    expected: (limit) => `a string of at least ${count(limit, "character")}`,
  },
  maxLength: {
    type: "string",
    narrows: "down",
    helper: "codePointLength",
    expected: (limit) => `a string of at most ${count(limit, "character")}`,
  },
  pattern: {
    type: "string",
    narrows: "neither",
    expected: (limit) => `a string that matches ${patternText(limit)}`,
  },
  contentEncoding: {
    type: "string",
    narrows: "neither",
    helper: "isBase64",
    expected: (limit) => `a string in ${limit}`,
  },
  contentMediaType: {
    type: "string",
    narrows: "neither",
    helper: "isJsonText",
    expected: (limit) => `a string that holds ${limit}`,
  },
  minItems: { type: "array", narrows: "up", expected: (limit) => `at least ${count(limit, "item")}` },
  maxItems: { type: "array", narrows: "down", expected: (limit) => `at most ${count(limit, "item")}` },
  uniqueItems: {
    type: "array",
    narrows: "up",
    helper: "hasUniqueItems",
    expected: (limit) => (limit ? "an array of different items" : "an array"),
  },
  minProperties: {
    type: "object",
    narrows: "up",
    expected: (limit) => `at least ${count(limit, "property", "properties")}`,
  },
  maxProperties: {
    type: "object",
    narrows: "down",
    expected: (limit) => `at most ${count(limit, "property", "properties")}`,
  },
};

/** What a value must be by the limit `keyword`, for "expected ...". */
export function expectedByLimit<Name extends LimitName>(
  keyword: Name,
  limit: NonNullable<Limits[Name]>,
): string {
  return limits[keyword].expected(limit);
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** As a literal, with the flag that it is read with; as written where it is no regular expression. */
function patternText(pattern: string): string {
  const read = readPattern(pattern);
  return "error" in read ? pattern : `/${read.source}/${read.flags}`;
}
