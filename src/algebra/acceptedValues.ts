import { always } from "../model/evaluated.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { branchValues } from "./branchValues.ts";
import { accepted, rejected } from "./claims.ts";
import { type Fields, noKeys } from "./fields.ts";
import { intersect } from "./intersect.ts";
import { areFieldsEmpty, areItemsEmpty } from "./isEmpty.ts";
import { type Items, noItems } from "./items.ts";
import { deeper, type Look } from "./look.ts";
import { ownValues } from "./ownValues.ts";
import { distinct } from "./unite.ts";
import { noValues, type Values } from "./values.ts";
import { valuesOf } from "./valuesOf.ts";
import { withLeftover } from "./withLeftover.ts";

/** What shape `id` accepts: the conjunction of all its keywords. */
export function acceptedValues(model: Model, id: ShapeId, look: Look): Values {
  const shape = model.shapes[id] as Shape;
  if (shape.never) return noValues;
  const asksLeftover =
    shape.object?.unevaluatedProperties !== undefined || shape.array?.unevaluatedItems !== undefined;
  const inner = asksLeftover ? { ...look, evaluate: true } : look;
  let values = ownValues(model, shape, inner);
  for (const each of always(shape))
    values = intersect(model, values, valuesOf(model, accepted(model, each), inner), inner);
  for (const part of branchValues(model, shape, inner)) values = intersect(model, values, part(), inner);
  if (shape.not !== undefined) {
    const refused = valuesOf(model, rejected(model, shape.not), { ...look, evaluate: false });
    values = intersect(model, values, refused, inner);
  }
  const closed = possible(model, asksLeftover ? withLeftover(model, shape, values) : values, look);
  return look.evaluate || !asksLeftover ? closed : distinct(model, unevaluated(closed), look);
}

/** The same without alternatives that contradict themselves. */
function possible(model: Model, values: Values, look: Look): Values {
  const inner = deeper(look);
  const isArray = (items: Items) => areItemsEmpty(model, items, inner) !== "yes";
  const isObject = (fields: Fields) => areFieldsEmpty(model, fields, inner) !== "yes";
  if (values.arrays.every(isArray) && values.objects.every(isObject)) return values;
  return { ...values, arrays: values.arrays.filter(isArray), objects: values.objects.filter(isObject) };
}

/** The same without the record of what is evaluated. */
function unevaluated(values: Values): Values {
  return {
    ...values,
    arrays: values.arrays.map((items) => ({ ...items, evaluated: noItems })),
    objects: values.objects.map((fields) => ({ ...fields, evaluated: noKeys })),
  };
}
