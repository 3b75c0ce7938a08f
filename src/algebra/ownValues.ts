import type { JsonType } from "../json.ts";
import type { Limits, Model, Shape } from "../model/model.ts";
import { allObjects } from "./fields.ts";
import { intersect } from "./intersect.ts";
import { allArrays } from "./items.ts";
import { listedValues } from "./literalValues.ts";
import type { Look } from "./look.ts";
import { ownFields } from "./ownFields.ts";
import { ownItems } from "./ownItems.ts";
import { patternValues } from "./patternText.ts";
import {
  allScalars,
  intersectScalars,
  limitedScalars,
  listedScalars,
  noScalars,
  type Scalars,
} from "./scalars.ts";
import { allValues, type Values } from "./values.ts";

/** The values that a shape's own keywords accept: all but those that apply schemas in place, and `unevaluated*`. */
export function ownValues(model: Model, shape: Shape, look: Look): Values {
  const { types } = shape;
  const any = types === undefined;
  const has = (type: JsonType) => any || types.includes(type);
  const scalars = {
    null: has("null") ? allValues.scalars.null : noScalars,
    boolean: has("boolean") ? allValues.scalars.boolean : noScalars,
    integer: has("integer") || has("number") ? numbers(shape.limits) : noScalars,
    fraction: has("number") && !Number.isInteger(shape.limits.multipleOf) ? numbers(shape.limits) : noScalars,
    string: has("string") ? strings(shape) : noScalars,
  };
  const items = has("array") ? ownItems(model, shape, look) : undefined;
  const fields = has("object") ? ownFields(model, shape, look) : undefined;
  const own: Values = {
    named: [],
    scalars,
    approximate: false,
    arrays: items ? [any ? items : { ...items, declared: true }] : [],
    objects: fields ? [any ? fields : { ...fields, declared: true }] : [],
  };
  const plain = scalars.string === allScalars && items === allArrays && fields === allObjects && any;
  const values =
    plain && own.scalars.integer === allScalars && own.scalars.fraction === allScalars ? allValues : own;
  const listed = shape.enum === undefined ? values : intersect(model, listedValues(shape.enum), values, look);
  return shape.const === undefined
    ? listed
    : intersect(model, listedValues([shape.const.value]), listed, look);
}

function numbers(all: Limits): Scalars {
  if (isUnlimited(all)) return allScalars;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = all;
  const limits = defined({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf });
  return limits === undefined ? allScalars : limitedScalars(limits);
}

function strings({ limits, formatAsserted }: Shape): Scalars {
  if (isUnlimited(limits)) return allScalars;
  const { minLength, maxLength, pattern, contentEncoding, contentMediaType } = limits;
  const format = formatAsserted ? limits.format : undefined;
  const own = defined({ minLength, maxLength, pattern, format, contentEncoding, contentMediaType });
  if (own === undefined) return allScalars;
  const values = pattern === undefined ? undefined : patternValues(pattern);
  return values ? intersectScalars(listedScalars(values), limitedScalars(own)) : limitedScalars(own);
}

function isUnlimited(limits: Limits): boolean {
  for (const _ in limits) return false;
  return true;
}

/** The limits that are there, or `undefined` for none. */
function defined(limits: { readonly [K in keyof Limits]: Limits[K] | undefined }): Limits | undefined {
  const entries = Object.entries(limits).filter(([, limit]) => limit !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Limits);
}
