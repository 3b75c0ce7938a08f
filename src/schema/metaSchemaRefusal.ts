import type { ErrorObject } from "ajv";
import { excerpt, type Json, jsonTypeOf } from "../json.ts";
import { nearestName } from "../nearestName.ts";
import type { Dialect } from "./dialect.ts";
import { factOf } from "./keywords.ts";

/** A value in a schema that its meta-schema refuses. */
export interface Refused {
  /** "" for a schema that is none. */
  readonly keyword: string;
  /** The way from the keyword's value to `value`, each with whether it enters a list. */
  readonly path: readonly { readonly token: string; readonly inList: boolean }[];
  readonly value: Json | undefined;
  readonly errors: readonly ErrorObject[];
}

/** What is wrong, what was found, and what to do where that is not plain. */
export function refusalOf(refused: Refused, dialect: Dialect): string {
  const { keyword, path, value } = refused;
  const way = path.map(({ token, inList }) =>
    inList ? `item ${token} of ` : `${JSON.stringify(token)} in `,
  );
  const name = keyword === "" ? "a schema" : `${way.reverse().join("")}${JSON.stringify(keyword)}`;
  return `${name} ${reasonsOf(refused, dialect)}, not ${excerpt(value)}${hintOf(refused, dialect)}`;
}

function reasonsOf({ keyword, path, value, errors }: Refused, { draft }: Dialect): string {
  const fact = factOf(keyword);
  const schema = draft === "draft-04" ? "an object" : "a schema (an object or a boolean)";
  const told = errors.filter(
    ({ keyword: each }) => !/^(?:anyOf|oneOf|allOf|if|\$ref|\$dynamicRef)$/.test(each),
  );
  const inList = told.filter((error) => /Items$/.test(error.keyword));
  // Of a list, what is wrong with it is told, and not that it is none of the other things.
  const reasons = (inList.length > 0 ? inList : told).map((error) => {
    const { params } = error;
    switch (error.keyword) {
      case "type": {
        const types = [params["type"]].flat().join().split(",");
        if (types.includes("object") && types.includes("boolean")) return `must be ${schema}`;
        if (path.length === 0 && fact?.holds === "map") return "must be an object of schemas by name";
        if (path.length === 0 && fact?.holds === "schemas") return "must be a list of schemas";
        if (keyword === "type" && types.join() === "array") return "a list of them";
        return `must be ${types.map((type) => kinds[type] ?? type).join(" or ")}`;
      }
      case "enum":
        return `must be one of ${(params["allowedValues"] as Json[]).map((each) => JSON.stringify(each)).join(", ")}`;
      case "minimum":
        return `must be at least ${params["limit"]}`;
      case "exclusiveMinimum":
        return `must be greater than ${params["limit"]}`;
      case "minItems":
        return "must have at least one item";
      case "uniqueItems":
        return "must not have the same item twice";
      case "pattern":
        return patternReasons[keyword] ?? `must match ${params["pattern"]}`;
      case "dependencies":
        return `must have ${JSON.stringify(params["missingProperty"])} beside ${JSON.stringify(params["property"])}`;
      default:
        return error.message ?? "";
    }
  });
  return [...new Set(reasons)].join(" or ") || `is not valid where ${jsonTypeOf(value ?? null)} stands`;
}

const kinds: { readonly [type: string]: string } = {
  array: "a list",
  boolean: "true or false",
  integer: "an integer",
  number: "a number",
  object: "an object",
  string: "a string",
};

const patternReasons: { readonly [keyword: string]: string } = {
  $id: "must be a URI without a fragment",
  $anchor: 'must begin with a letter or "_" and go on with letters, digits, "-", "_" and "."',
  $dynamicAnchor: 'must begin with a letter or "_" and go on with letters, digits, "-", "_" and "."',
};

function hintOf({ keyword, path, value, errors }: Refused, { draft }: Dialect): string {
  const [strings] = errors.flatMap((error) =>
    error.keyword === "enum" ? [error.params["allowedValues"]] : [],
  );
  const nearest = typeof value === "string" && strings ? nearestName(value, strings as string[]) : undefined;
  if (nearest !== undefined) return `; did you mean ${JSON.stringify(nearest)}?`;
  if (path.length > 0) return "";
  if (keyword === "items" && draft === "2020-12" && Array.isArray(value))
    return '; 2020-12 calls a list of schemas "prefixItems"';
  if (keyword === "required" && typeof value === "boolean")
    return '; the names of required properties stand in the "required" of the schema that has them';
  const limit = /^exclusive(Minimum|Maximum)$/.exec(keyword)?.[1]?.toLowerCase();
  if (limit !== undefined && typeof value === "boolean")
    return `; since draft-06 it is the limit itself, in place of "${limit}"`;
  if (limit !== undefined && draft === "draft-04") return `; in draft-04 it is true beside "${limit}"`;
  return "";
}
