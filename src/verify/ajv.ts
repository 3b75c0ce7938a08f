import type { ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { isJsonObject, type Json, ownValue } from "../json.ts";
import { ajvFor } from "../schema/ajvFor.ts";
import { standardDialect } from "../schema/dialect.ts";
import { formatNames } from "../schema/formats.ts";

/** The URI that Ajv knows the schema by, where it has none itself. */
const uri = "https://verify.invalid/schema.json";

/** Ajv's verdict on a document: `undefined` where its own code fails. */
export type AjvVerdict = (
  value: unknown,
) => { readonly valid: boolean; readonly keywords: readonly string[] } | undefined;

/**
 * Ajv for `schema`, with the formats asserted that `formats` (the option of that name) says: a function from the JSON Pointer of a
 * part to its verdicts. `undefined` where Ajv cannot compile the part.
 */
export function ajvOf(
  schema: Json,
  options: { readonly formats?: Json; readonly dialect?: Json },
): (pointer: string) => AjvVerdict | undefined {
  const written = isJsonObject(schema) ? ownValue(schema, "$schema") : undefined;
  const named = typeof written === "string" ? written : options.dialect;
  const dialect =
    standardDialect(typeof named === "string" ? named : "2020-12") ?? standardDialect("2020-12");
  const draft = dialect?.draft ?? "2020-12";
  const asserted = assertedFormats(options.formats);
  const ajv = ajvFor(draft, { validateFormats: asserted.length > 0 });
  if (asserted.length > 0) addFormats.default(ajv, asserted as Parameters<typeof addFormats.default>[1]);
  const id = isJsonObject(schema) ? ownValue(schema, draft === "draft-04" ? "id" : "$id") : undefined;
  const base = typeof id === "string" && id !== "" ? id.replace(/#.*$/, "") : uri;
  const failed = attempt(() => ajv.addSchema(schema as object, base === uri ? uri : undefined)) === undefined;
  const known = new Map<string, AjvVerdict | undefined>();
  return (pointer) => {
    if (failed) return undefined;
    if (!known.has(pointer)) {
      // A type in a standard meta-schema has a URI of its own.
      const $ref = /^https?:/.test(pointer) ? pointer : `${base}#${encodeURI(pointer)}`;
      const validate = attempt(() => ajv.compile({ $ref }));
      known.set(pointer, validate && verdictOf(validate));
    }
    return known.get(pointer);
  };
}

function verdictOf(validate: ValidateFunction): AjvVerdict {
  return (value) => {
    const valid = attempt(() => validate(value));
    if (typeof valid !== "boolean") return undefined;
    return { valid, keywords: valid ? [] : (validate.errors ?? []).map(({ keyword }) => keyword) };
  };
}

/** Ajv throws where it cannot follow a reference, and runs out of stack at some that it follows for ever. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** The formats that ajv-formats has, of those that guards can assert. */
export const ajvFormats: readonly string[] = formatNames.filter((name) => !/^i(?:dn|ri)/.test(name));

/** Those that the option `formats` asserts. */
function assertedFormats(formats: Json | undefined): readonly string[] {
  if (formats === "assert") return ajvFormats;
  if (!isJsonObject(formats ?? null)) return [];
  const modes = formats as { readonly [format: string]: Json };
  return ajvFormats.filter((name) => (ownValue(modes, name) ?? ownValue(modes, "*")) === "assert");
}
