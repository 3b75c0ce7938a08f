import { registerSchema, unregisterSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import "@hyperjump/json-schema/draft-2019-09";
import "@hyperjump/json-schema/draft-07";
import { setShouldValidateFormat, setShouldValidateSchema } from "@hyperjump/json-schema";
import { Ajv } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Json, JsonObject } from "../../src/json.ts";
import type { Loaded, LoadedIssue } from "../../src/load.ts";
import type { GenerateOptions } from "../../src/options.ts";
import type { FuzzDialect } from "./dialects.ts";

/** What a judge says of a document; a text where it fails to judge. */
export type Verdict = boolean | string;
export type Judge = (document: Json) => Verdict;
export type Load = (options: GenerateOptions) => Promise<Loaded>;

/** Our guards; a text also where `is` and `validate` disagree, or a refusal has no issue or says one twice. */
export async function ourJudge(load: Load, schema: Json, dialect: FuzzDialect): Promise<Judge> {
  const { is, validate: explain } = await load(optionsFor(schema, dialect));
  return (document) => {
    const verdict = is(document);
    const result = explain(document);
    if (result.ok !== verdict) return `is says ${verdict}, validate ${result.ok}`;
    if (result.ok) return verdict;
    if (result.issues.length === 0) return "validate gives no issue";
    return saysTwice(result.issues) ? "validate says an issue twice" : verdict;
  };
}

/** Whether two issues say the same of the same value by the same keyword. */
function saysTwice(issues: readonly LoadedIssue[]): boolean {
  const words = ({ instancePath, keyword, message }: LoadedIssue) => `${keyword} ${instancePath} ${message}`;
  return issues.length > 1 && new Set(issues.map(words)).size < issues.length;
}

/** What `load` is asked for. */
export function optionsFor(schema: Json, dialect: FuzzDialect): GenerateOptions {
  return { schema: schema as JsonObject | boolean, dialect: dialect.name };
}

const ajvOf = { "2020-12": Ajv2020, "2019-09": Ajv2019, "draft-07": Ajv };

export function ajvJudge(schema: Json, dialect: FuzzDialect): Judge {
  const ajv = new ajvOf[dialect.name]({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    meta: false,
    ownProperties: true,
    logger: false,
    // Since 2019-09 what stands beside $ref counts.
    ...(!dialect.modern && { ignoreKeywordsWithRef: true }),
  });
  // What is evaluated need not be counted where no keyword asks; that spares Ajv the crashes of its counting.
  if (!JSON.stringify(schema).includes("unevaluated"))
    (ajv.opts as { unevaluated?: boolean }).unevaluated = false;
  const judge = ajv.compile(schema as object);
  return (document) => judge(document) as boolean;
}

setShouldValidateFormat(false);
setShouldValidateSchema(false);
let registered = 0;

export async function hyperjumpJudge(schema: Json, dialect: FuzzDialect): Promise<Judge> {
  const uri = `https://hyperjump.example/${registered++}`;
  registerSchema(schema as Parameters<typeof registerSchema>[0], uri, dialect.uri);
  try {
    const judge = await validate(uri);
    return (document) => judge(document as Parameters<typeof judge>[0]).valid;
  } finally {
    unregisterSchema(uri);
  }
}

/** The judge that `make` gives, or one that says why there is none. */
export async function orComplaint(make: () => Judge | Promise<Judge>): Promise<Judge> {
  try {
    const judge = await make();
    return (document) => {
      try {
        return judge(document);
      } catch (error) {
        return `throws ${error}`;
      }
    };
  } catch (error) {
    return () => `refuses the schema: ${error}`;
  }
}
