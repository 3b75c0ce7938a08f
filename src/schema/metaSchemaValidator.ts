import { Ajv, type FuncKeywordDefinition, type ValidateFunction } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import AjvDraft04 from "ajv-draft-04";
import { isScalar, type Json, jsonEqual } from "../json.ts";
import type { Dialect } from "./dialect.ts";
import type { Draft } from "./keywords.ts";
import { metaSchema } from "./metaSchemas.ts";

const settings = { strict: false, validateFormats: false, allErrors: true, logger: false } as const;
const makers: Readonly<Record<Draft, () => Ajv>> = {
  "draft-04": () => new AjvDraft04.default(settings) as unknown as Ajv,
  "draft-06": () => withDraft06(new Ajv(settings)),
  "draft-07": () => new Ajv(settings),
  "2019-09": () => new Ajv2019(settings) as unknown as Ajv,
  "2020-12": () => new Ajv2020(settings) as unknown as Ajv,
};
/** Ajv's own takes time by the square of the list, and throws where a member has a property such as `toString`. */
const uniqueItems: FuncKeywordDefinition = {
  keyword: "uniqueItems",
  type: "array",
  schemaType: "boolean",
  error: { message: "must NOT have duplicate items" },
  validate: (wanted: boolean, items: readonly Json[]) => !wanted || areDifferent(items),
};
const validators = new Map<string, ValidateFunction>();

function areDifferent(items: readonly Json[]): boolean {
  const scalars = items.filter(isScalar);
  const others = items.filter((item) => !isScalar(item));
  return (
    new Set(scalars).size === scalars.length &&
    others.every((item, index) => !others.slice(0, index).some((earlier) => jsonEqual(earlier, item)))
  );
}

function withDraft06(ajv: Ajv): Ajv {
  ajv.addMetaSchema(metaSchema("http://json-schema.org/draft-06/schema") as object);
  return ajv;
}

/** The compiled meta-schema of a standard dialect; compiling takes tens of milliseconds, once per dialect. */
export function validatorOf(dialect: Dialect): ValidateFunction | undefined {
  if (metaSchema(dialect.uri) === undefined) return undefined;
  const known = validators.get(dialect.uri);
  if (known !== undefined) return known;
  const ajv = makers[dialect.draft]().removeKeyword("uniqueItems").addKeyword(uniqueItems);
  const validator = ajv.getSchema(dialect.uri) ?? ajv.getSchema(`${dialect.uri}#`);
  if (validator === undefined) return undefined;
  validators.set(dialect.uri, validator as ValidateFunction);
  return validator as ValidateFunction;
}
