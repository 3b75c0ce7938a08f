import type { FuncKeywordDefinition, ValidateFunction } from "ajv";
import { isScalar, type Json, jsonEqual } from "../json.ts";
import { ajvFor } from "./ajvFor.ts";
import type { Dialect } from "./dialect.ts";
import { metaSchema } from "./metaSchemas.ts";

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

/** The compiled meta-schema of a standard dialect; compiling takes tens of milliseconds, once per dialect. */
export function validatorOf(dialect: Dialect): ValidateFunction | undefined {
  if (metaSchema(dialect.uri) === undefined) return undefined;
  const known = validators.get(dialect.uri);
  if (known !== undefined) return known;
  const ajv = ajvFor(dialect.draft, { validateFormats: false, allErrors: true })
    .removeKeyword("uniqueItems")
    .addKeyword(uniqueItems);
  const validator = ajv.getSchema(dialect.uri) ?? ajv.getSchema(`${dialect.uri}#`);
  if (validator === undefined) return undefined;
  validators.set(dialect.uri, validator as ValidateFunction);
  return validator as ValidateFunction;
}
