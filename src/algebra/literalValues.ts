import { isJsonObject, isScalar, type Json, type Scalar } from "../json.ts";
import { equalTo, nothing } from "./claims.ts";
import { allObjects, type Fields } from "./fields.ts";
import { allArrays, type Items } from "./items.ts";
import { listedScalars } from "./scalars.ts";
import { noValues, type ScalarKind, type Values, withScalars } from "./values.ts";

/** The set of just `value`. */
export function literalValues(value: Json): Values {
  if (Array.isArray(value)) return { ...noValues, arrays: [literalItems(value)] };
  if (isJsonObject(value)) return { ...noValues, objects: [literalFields(value)] };
  return scalarValues([value as Scalar]);
}

/** The set of these values, in their order. */
export function listedValues(values: readonly Json[]): Values {
  const scalars = values.filter(isScalar);
  return {
    ...scalarValues(scalars),
    arrays: values.filter((value) => Array.isArray(value)).map(literalItems),
    objects: values.filter((value) => isJsonObject(value)).map(literalFields),
  };
}

/** The kind that a scalar is of. */
export function kindOf(value: Scalar): ScalarKind {
  if (value === null) return "null";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "fraction";
  return typeof value as "boolean" | "string";
}

function scalarValues(values: readonly Scalar[]): Values {
  const of = (kind: ScalarKind) => {
    const own = values.filter((value) => kindOf(value) === kind);
    return own.length === 0 ? noValues.scalars[kind] : listedScalars([...new Set(own)]);
  };
  return withScalars(noValues, {
    null: of("null"),
    boolean: of("boolean"),
    integer: of("integer"),
    fraction: of("fraction"),
    string: of("string"),
  });
}

function literalItems(value: readonly Json[]): Items {
  const { length } = value;
  return {
    ...allArrays,
    prefix: value.map(equalTo),
    rest: nothing,
    min: length,
    max: length,
    declared: true,
  };
}

function literalFields(value: { readonly [key: string]: Json }): Fields {
  const keys = Object.keys(value);
  const known = new Map(
    keys.map((key) => [key, { required: true, value: equalTo(value[key] as Json), notes: [] }]),
  );
  const closing = { names: new Set(keys), patterns: [], rest: nothing };
  return { ...allObjects, known, layers: [closing], declared: true };
}
