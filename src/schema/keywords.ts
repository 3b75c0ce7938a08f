/** How the value of a keyword holds schemas. */
export type Holds =
  | "schema" // the value is a schema
  | "schemas" // an array of schemas
  | "map" // an object of schemas
  | "schema or schemas"
  | "map or names"; // an object whose values are schemas or lists of property names

/** The drafts, oldest first. */
export const drafts = ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"] as const;
export type Draft = (typeof drafts)[number];

/** The vocabularies of 2019-09 and 2020-12, named as in 2020-12. Older drafts have all of theirs, always. */
export type Vocabulary =
  | "core"
  | "applicator"
  | "unevaluated"
  | "validation"
  | "meta-data"
  | "format"
  | "content";

/** What is true of a keyword before anyone asks what it means. */
export interface KeywordFact {
  readonly vocabulary: Vocabulary;
  readonly since?: Draft;
  readonly until?: Draft;
  readonly holds?: Holds;
}

/** Every keyword of the five dialects. (`definitions` and `dependencies` are in the newer meta-schemas too, for compatibility.) */
export const keywordFacts = {
  $schema: { vocabulary: "core" },
  id: { vocabulary: "core", until: "draft-04" },
  $id: { vocabulary: "core", since: "draft-06" },
  $ref: { vocabulary: "core" },
  $anchor: { vocabulary: "core", since: "2019-09" },
  $recursiveRef: { vocabulary: "core", since: "2019-09", until: "2019-09" },
  $recursiveAnchor: { vocabulary: "core", since: "2019-09", until: "2019-09" },
  $dynamicRef: { vocabulary: "core", since: "2020-12" },
  $dynamicAnchor: { vocabulary: "core", since: "2020-12" },
  $vocabulary: { vocabulary: "core", since: "2019-09" },
  $comment: { vocabulary: "core", since: "draft-07" },
  $defs: { vocabulary: "core", since: "2019-09", holds: "map" },
  definitions: { vocabulary: "core", holds: "map" },

  allOf: { vocabulary: "applicator", holds: "schemas" },
  anyOf: { vocabulary: "applicator", holds: "schemas" },
  oneOf: { vocabulary: "applicator", holds: "schemas" },
  not: { vocabulary: "applicator", holds: "schema" },
  if: { vocabulary: "applicator", since: "draft-07", holds: "schema" },
  then: { vocabulary: "applicator", since: "draft-07", holds: "schema" },
  else: { vocabulary: "applicator", since: "draft-07", holds: "schema" },
  dependencies: { vocabulary: "applicator", holds: "map or names" },
  dependentSchemas: { vocabulary: "applicator", since: "2019-09", holds: "map" },
  properties: { vocabulary: "applicator", holds: "map" },
  patternProperties: { vocabulary: "applicator", holds: "map" },
  additionalProperties: { vocabulary: "applicator", holds: "schema" },
  propertyNames: { vocabulary: "applicator", since: "draft-06", holds: "schema" },
  prefixItems: { vocabulary: "applicator", since: "2020-12", holds: "schemas" },
  items: { vocabulary: "applicator", holds: "schema or schemas" },
  additionalItems: { vocabulary: "applicator", until: "2019-09", holds: "schema" },
  contains: { vocabulary: "applicator", since: "draft-06", holds: "schema" },

  unevaluatedProperties: { vocabulary: "unevaluated", since: "2019-09", holds: "schema" },
  unevaluatedItems: { vocabulary: "unevaluated", since: "2019-09", holds: "schema" },

  type: { vocabulary: "validation" },
  enum: { vocabulary: "validation" },
  const: { vocabulary: "validation", since: "draft-06" },
  minimum: { vocabulary: "validation" },
  maximum: { vocabulary: "validation" },
  exclusiveMinimum: { vocabulary: "validation" },
  exclusiveMaximum: { vocabulary: "validation" },
  multipleOf: { vocabulary: "validation" },
  minLength: { vocabulary: "validation" },
  maxLength: { vocabulary: "validation" },
  pattern: { vocabulary: "validation" },
  minItems: { vocabulary: "validation" },
  maxItems: { vocabulary: "validation" },
  uniqueItems: { vocabulary: "validation" },
  minContains: { vocabulary: "validation", since: "2019-09" },
  maxContains: { vocabulary: "validation", since: "2019-09" },
  minProperties: { vocabulary: "validation" },
  maxProperties: { vocabulary: "validation" },
  required: { vocabulary: "validation" },
  dependentRequired: { vocabulary: "validation", since: "2019-09" },

  title: { vocabulary: "meta-data" },
  description: { vocabulary: "meta-data" },
  default: { vocabulary: "meta-data" },
  deprecated: { vocabulary: "meta-data", since: "2019-09" },
  readOnly: { vocabulary: "meta-data", since: "draft-07" },
  writeOnly: { vocabulary: "meta-data", since: "draft-07" },
  examples: { vocabulary: "meta-data", since: "draft-06" },

  format: { vocabulary: "format" },

  contentEncoding: { vocabulary: "content", since: "draft-07" },
  contentMediaType: { vocabulary: "content", since: "draft-07" },
  contentSchema: { vocabulary: "content", since: "2019-09", holds: "schema" },
} as const satisfies Record<string, KeywordFact>;

export type Keyword = keyof typeof keywordFacts;

/** What is true of `keyword`; `undefined` where no dialect knows it. */
export function factOf(keyword: string): KeywordFact | undefined {
  return Object.hasOwn(keywordFacts, keyword) ? keywordFacts[keyword as Keyword] : undefined;
}

/** Keywords whose value leads to another schema. */
export type RefKeyword = "$ref" | "$dynamicRef" | "$recursiveRef";
export const refKeywords: readonly RefKeyword[] = ["$ref", "$dynamicRef", "$recursiveRef"];
