import { isJsonObject, type Json } from "../../src/json.ts";
import type { LoadedIssue } from "../../src/load.ts";
import { pointerTokens, valueAt } from "../../src/schema/pointer.ts";
import { objectOfTag } from "../../src/verify/untrueIssue.ts";
import type { FuzzDialect } from "./dialects.ts";
import type { Load } from "./judges.ts";
import type { Pair } from "./shrink.ts";

/**
 * The first of our issues that is not true: one whose paths lead nowhere, or that is about a value which the schema at its
 * place accepts. `undefined` where all are true, and for documents that we accept.
 * A schema by itself has no dynamic scope: pairs with dynamic references cannot be looked at this way.
 */
export async function untrueIssue(load: Load, dialect: FuzzDialect, pair: Pair): Promise<string | undefined> {
  const schema = pair.schema as { readonly [key: string]: Json };
  const { validate } = await load({ schema, dialect: dialect.name });
  const result = validate(pair.document);
  for (const issue of result.ok ? [] : result.issues) {
    const wrong = await wrongWith(load, dialect, issue, pair);
    if (wrong !== undefined) return `untrue issue, ${wrong}: ${JSON.stringify(issue)}`;
  }
  return undefined;
}

async function wrongWith(
  load: Load,
  dialect: FuzzDialect,
  issue: LoadedIssue,
  { schema, document }: Pair,
): Promise<string | undefined> {
  const { keyword, instancePath, schemaPath } = issue;
  const found = valueAt(document, instancePath);
  if (found === undefined) return "no such instance";
  if (valueAt(schema, schemaPath) === undefined) return "no such schema";
  const value = keyword === "propertyNames" ? (pointerTokens(instancePath).at(-1) as string) : found;
  // The path may lead to a schema that refuses the value as a whole, or to a keyword of one.
  for (const pointer of [schemaPath, schemaPath.slice(0, schemaPath.lastIndexOf("/"))]) {
    const rule = valueAt(schema, pointer);
    if (typeof rule !== "boolean" && !isJsonObject(rule)) continue;
    const uri = "https://issues.example/";
    const { is } = await load({
      schema: { $ref: `${uri}#${encodeURI(pointer)}` },
      documents: { [uri]: schema },
      dialect: dialect.name,
    });
    if (![value, ...objectOfTag(issue, document)].every((each) => is(each))) return undefined;
  }
  return "the schema accepts the value";
}
