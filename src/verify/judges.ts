import { Ajv, type Options, type ValidateFunction } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { isJsonObject, type Json, ownValue } from "../json.ts";
import { standardDialect } from "../schema/dialect.ts";
import { formatNames } from "../schema/formats.ts";
import type { Draft } from "../schema/keywords.ts";
import { metaSchema } from "../schema/metaSchemas.ts";

const makers: Readonly<Record<Draft, (options: Options) => Ajv>> = {
  "draft-04": (options) => new AjvDraft04.default(options) as unknown as Ajv,
  "draft-06": (options) =>
    new Ajv(options).addMetaSchema(metaSchema("http://json-schema.org/draft-06/schema") as object),
  "draft-07": (options) => new Ajv(options),
  "2019-09": (options) => new Ajv2019(options) as unknown as Ajv,
  "2020-12": (options) => new Ajv2020(options) as unknown as Ajv,
};

/** The URI that the schema is known by to Ajv, so that its parts can be asked for. */
const uri = "https://verify.invalid/schema.json";

/**
 * Ajv for `schema`, with the formats asserted that `formats` (the option of that name) says: a function from the JSON Pointer of a
 * part to its validator.
 */
export function ajvOf(
  schema: Json,
  options: { readonly formats?: Json; readonly dialect?: Json },
): (pointer: string) => ValidateFunction {
  const written = isJsonObject(schema) ? ownValue(schema, "$schema") : undefined;
  const named = typeof written === "string" ? written : options.dialect;
  const dialect =
    standardDialect(typeof named === "string" ? named : "2020-12") ?? standardDialect("2020-12");
  const asserted = assertedFormats(options.formats);
  const ajv = (makers[dialect?.draft ?? "2020-12"] as (options: Options) => Ajv)({
    strict: false,
    logger: false,
    validateFormats: asserted.length > 0,
  });
  if (asserted.length > 0) addFormats.default(ajv, asserted as Parameters<typeof addFormats.default>[1]);
  ajv.addSchema(schema as object, uri);
  return (pointer) => ajv.compile({ $ref: `${uri}#${encodeURI(pointer)}` });
}

/** The formats that are asserted and that ajv-formats knows. */
function assertedFormats(formats: Json | undefined): string[] {
  const known = formatNames.filter((name) => !name.startsWith("i") || /^ipv/.test(name));
  if (formats === "assert") return known;
  if (!isJsonObject(formats ?? null)) return [];
  const modes = formats as { readonly [format: string]: Json };
  return known.filter((name) => (ownValue(modes, name) ?? ownValue(modes, "*")) === "assert");
}
