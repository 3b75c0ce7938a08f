import { isMember } from "../algebra/isMember.ts";
import { isJsonObject, type Json } from "../json.ts";
import type { Model } from "../model/model.ts";
import { pointerTokens, valueAt } from "../schema/pointer.ts";
import { type AjvVerdict, ajvFormats } from "./ajv.ts";
import { ajvFault } from "./ajvFaults.ts";

/** What `validate` functions find. */
export interface Issue {
  readonly instancePath: string;
  readonly keyword: string;
  readonly schemaPath: string;
}

/** What an issue is held against. */
export interface Evidence {
  readonly schema: Json;
  /** Every key and text in the schema. */
  readonly keys: ReadonlySet<string>;
  readonly model: Model;
  readonly ajv: (pointer: string) => AjvVerdict | undefined;
  /** Whether a reference leads elsewhere by where it is come from, so that Ajv cannot judge a part of the schema by itself. */
  readonly isDynamic: boolean;
}

/**
 * The first of `issues` that is not true of `document`, in words: its paths lead nowhere, or Ajv accepts the value there by the schema
 * there. What depends on where a reference came from cannot be looked at this way, nor what stands in a standard meta-schema.
 */
export function untrueIssue(
  issues: readonly Issue[],
  document: Json,
  evidence: Evidence,
): string | undefined {
  for (const issue of issues) {
    const reason = wrongWith(issue, document, evidence);
    if (reason !== undefined) return `${issue.keyword} at ${JSON.stringify(issue.instancePath)}: ${reason}`;
  }
  return undefined;
}

function wrongWith(
  issue: Issue,
  document: Json,
  { schema, keys, model, ajv, isDynamic }: Evidence,
): string | undefined {
  const { instancePath, keyword, schemaPath } = issue;
  const value = valueAt(document, instancePath);
  if (value === undefined) return "there is no such value";
  // Guards say so where they are at a loss: the value is nested too deep, or they find nothing wrong themselves.
  if (schemaPath === "" && schema !== false) return "it names no keyword";
  if (!/^(?:\/|$)/.test(schemaPath) || isForeignFormat(issue, schema)) return undefined;
  if (valueAt(schema, schemaPath) === undefined) return `schema.json has nothing at ${schemaPath}`;
  if (isDynamic) return undefined;
  const judged = keyword === "propertyNames" ? (pointerTokens(instancePath).at(-1) as Json) : value;
  const all = [judged, ...objectOfTag(issue, document)];
  // The path leads to a keyword of a schema, or to a schema that refuses the value as a whole.
  for (const pointer of [schemaPath.slice(0, schemaPath.lastIndexOf("/")), schemaPath]) {
    const rule = valueAt(schema, pointer);
    if (typeof rule !== "boolean" && !isJsonObject(rule)) continue;
    const own = model.shapes.find((shape) => shape.pointer === pointer)?.id;
    for (const each of all) {
      if (ajv(pointer)?.(each)?.valid !== true) return undefined;
      const isOurs = own !== undefined && isMember(model, own, each) === "no";
      if (isOurs && ajvFault(keys, each) !== undefined) return undefined;
    }
  }
  return "Ajv finds nothing wrong there";
}

/** The object that a choice refuses for its tag, where the issue may be about that tag. */
export function objectOfTag({ keyword, instancePath }: Issue, document: Json): Json[] {
  if (instancePath === "" || (keyword !== "anyOf" && keyword !== "oneOf")) return [];
  const object = valueAt(document, instancePath.slice(0, instancePath.lastIndexOf("/")));
  return isJsonObject(object) ? [object] : [];
}

/** Whether the issue is about a format that Ajv does not know. */
export function isForeignFormat({ keyword, schemaPath }: Issue, schema: Json): boolean {
  const format = keyword === "format" ? valueAt(schema, schemaPath) : undefined;
  return typeof format === "string" && !ajvFormats.includes(format);
}
