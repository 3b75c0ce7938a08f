import type { Keyword } from "../schema/keywords.ts";
import type { Limits } from "./model.ts";
import type { Written } from "./readKeywords.ts";

const limitTypes = {
  minimum: "number",
  maximum: "number",
  exclusiveMinimum: "number",
  exclusiveMaximum: "number",
  multipleOf: "number",
  minLength: "number",
  maxLength: "number",
  pattern: "string",
  format: "string",
  minItems: "number",
  maxItems: "number",
  uniqueItems: "boolean",
  minProperties: "number",
  maxProperties: "number",
} as const satisfies { [K in Exclude<keyof Limits, keyof Content>]-?: string };

const limitEntries = Object.entries(limitTypes);

/** What a schema says of the size and the form of values. A keyword of a wrong JSON type says nothing. */
export function readLimits(keywords: ReadonlyMap<Keyword, Written>): Limits {
  const found: { [keyword: string]: unknown } = {};
  for (const [keyword, type] of limitEntries) {
    const value = keywords.get(keyword as Keyword)?.value;
    if (typeof value === type && value !== false) found[keyword] = value;
  }
  return found as Limits;
}

type Content = Pick<Limits, "contentEncoding" | "contentMediaType">;

/** The encodings and media types that guards can judge by; others are annotations even then. */
export function readContent(keywords: ReadonlyMap<Keyword, Written>): Content {
  const isBase64 = keywords.get("contentEncoding")?.value === "base64";
  const isJson = keywords.get("contentMediaType")?.value === "application/json";
  const isPlain = isBase64 || !keywords.has("contentEncoding");
  return {
    ...(isBase64 && { contentEncoding: "base64" }),
    ...(isJson && isPlain && { contentMediaType: "application/json" }),
  };
}
