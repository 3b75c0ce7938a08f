import { isJsonObject, isScalar, type Json } from "../json.ts";
import { type Draft, drafts, factOf, type Keyword, type KeywordFact } from "./keywords.ts";
import type { Place } from "./places.ts";

type Test = (value: Json, draft: Draft) => boolean;

/**
 * Whether every keyword of a schema has a value that the meta-schema of its standard dialect allows; the schemas inside are places of
 * their own. False where this quick look cannot tell: then a validator has to say, and say why.
 */
export function isCertainlyValid({ json, dialect }: Place): boolean {
  if (typeof json === "boolean") return dialect.draft !== "draft-04";
  return Object.keys(json).every((keyword) => {
    const fact = factOf(keyword);
    // The meta-schemas say nothing of other keywords, nor of those that came later.
    if (fact === undefined || isLater(fact.since, dialect.draft)) return true;
    if (!dialect.keywords.has(keyword as Keyword)) return false;
    const value = json[keyword] as Json;
    const test = fact.holds === undefined ? tests[keyword] : holders[fact.holds];
    return test?.(value, dialect.draft) === true;
  });
}

function isLater(since: Draft | undefined, draft: Draft): boolean {
  return since !== undefined && drafts.indexOf(since) > drafts.indexOf(draft);
}

const isString: Test = (value) => typeof value === "string";
const isBoolean: Test = (value) => typeof value === "boolean";
const isNumber: Test = (value) => typeof value === "number";
const isCount: Test = (value) => Number.isInteger(value) && (value as number) >= 0;
const isAnyValue: Test = () => true;
const isAnchor: Test = (value) => typeof value === "string" && /^[A-Za-z][-A-Za-z0-9._]*$/.test(value);
const isWholeUri: Test = (value) => typeof value === "string" && /^[^#]*#?$/.test(value);

/** Not empty, as older drafts ask, and none twice. */
const isSetOfStrings: Test = (value) =>
  Array.isArray(value) && value.length > 0 && value.every(isText) && new Set(value).size === value.length;

function isText(value: Json): boolean {
  return typeof value === "string";
}

const isSchema: Test = (value, draft) =>
  isJsonObject(value) || (typeof value === "boolean" && draft !== "draft-04");
const areSchemas: Test = (value, draft) =>
  Array.isArray(value) && value.length > 0 && value.every((each) => isSchema(each, draft));
const isMapOf =
  (test: Test): Test =>
  (value, draft) =>
    isJsonObject(value) && Object.values(value).every((each) => test(each, draft));

const holders: { readonly [K in NonNullable<KeywordFact["holds"]>]: Test } = {
  schema: isSchema,
  schemas: areSchemas,
  map: isMapOf(isSchema),
  "schema or schemas": (value, draft) =>
    Array.isArray(value) ? draft !== "2020-12" && areSchemas(value, draft) : isSchema(value, draft),
  "map or names": isMapOf((value, draft) => isSetOfStrings(value, draft) || isSchema(value, draft)),
};

const typeNames = new Set<Json>(["null", "boolean", "integer", "number", "string", "array", "object"]);
const isExclusive: Test = (value, draft) => draft !== "draft-04" && typeof value === "number";

const tests: { readonly [keyword: string]: Test } = {
  $schema: isString,
  id: isString,
  $id: isWholeUri,
  $ref: isString,
  $anchor: isAnchor,
  $dynamicRef: isString,
  $dynamicAnchor: isAnchor,
  $comment: isString,
  type: (value) =>
    typeNames.has(value) ||
    (Array.isArray(value) &&
      value.length > 0 &&
      value.every((each) => typeNames.has(each)) &&
      new Set(value).size === value.length),
  enum: (value) =>
    Array.isArray(value) && value.length > 0 && value.every(isScalar) && new Set(value).size === value.length,
  const: isAnyValue,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isExclusive,
  exclusiveMaximum: isExclusive,
  multipleOf: (value) => typeof value === "number" && value > 0,
  minLength: isCount,
  maxLength: isCount,
  pattern: isString,
  minItems: isCount,
  maxItems: isCount,
  uniqueItems: isBoolean,
  minContains: isCount,
  maxContains: isCount,
  minProperties: isCount,
  maxProperties: isCount,
  required: isSetOfStrings,
  dependentRequired: isMapOf(isSetOfStrings),
  title: isString,
  description: isString,
  default: isAnyValue,
  deprecated: isBoolean,
  readOnly: isBoolean,
  writeOnly: isBoolean,
  examples: (value) => Array.isArray(value),
  format: isString,
  contentEncoding: isString,
  contentMediaType: isString,
};
