/** What the generator has to know of a dialect. */
export interface FuzzDialect {
  readonly name: "2020-12" | "2019-09" | "draft-07";
  /** URI of its meta-schema. */
  readonly uri: string;
  readonly definitions: "$defs" | "definitions";
  /** Whether `items` with an array, and `additionalItems`, stand for `prefixItems` and `items`. */
  readonly itemsArray: boolean;
  /** `dependentRequired`, `dependentSchemas`, `minContains`, `maxContains` and `unevaluated*`. */
  readonly modern: boolean;
  /** Keywords of references that look at the dynamic scope. */
  readonly dynamic?: { readonly anchor: string; readonly reference: string };
}

export const fuzzDialects: readonly FuzzDialect[] = [
  {
    name: "2020-12",
    uri: "https://json-schema.org/draft/2020-12/schema",
    definitions: "$defs",
    itemsArray: false,
    modern: true,
    dynamic: { anchor: "$dynamicAnchor", reference: "$dynamicRef" },
  },
  {
    name: "2019-09",
    uri: "https://json-schema.org/draft/2019-09/schema",
    definitions: "$defs",
    itemsArray: true,
    modern: true,
    dynamic: { anchor: "$recursiveAnchor", reference: "$recursiveRef" },
  },
  {
    name: "draft-07",
    uri: "http://json-schema.org/draft-07/schema#",
    definitions: "definitions",
    itemsArray: true,
    modern: false,
  },
];
