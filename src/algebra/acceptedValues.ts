import { always } from "../model/evaluated.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { branchValues } from "./branchValues.ts";
import { accepted, rejected } from "./claims.ts";
import { noKeys } from "./fields.ts";
import { intersect } from "./intersect.ts";
import { areFieldsEmpty, areItemsEmpty } from "./isEmpty.ts";
import { noItems } from "./items.ts";
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
  const inner = { ...look, evaluate: look.evaluate || asksLeftover };
  const plain = { ...look, evaluate: false };
  const parts = [
    ...always(shape).map((each) => () => valuesOf(model, accepted(model, each), inner)),
    ...branchValues(model, shape, inner),
    ...(shape.not === undefined ? [] : [() => valuesOf(model, rejected(model, shape.not as ShapeId), plain)]),
  ];
  const values = parts.reduce(
    (found, part) => intersect(model, found, part(), inner),
    ownValues(model, shape, inner),
  );
  const closed = possible(model, asksLeftover ? withLeftover(model, shape, values) : values, look);
  return look.evaluate || !asksLeftover ? closed : distinct(model, unevaluated(closed), look);
}

/** The same without alternatives that contradict themselves. */
function possible(model: Model, values: Values, look: Look): Values {
  const arrays = values.arrays.filter((items) => areItemsEmpty(model, items, deeper(look)) !== "yes");
  const objects = values.objects.filter((fields) => areFieldsEmpty(model, fields, deeper(look)) !== "yes");
  const same = arrays.length + objects.length === values.arrays.length + values.objects.length;
  return same ? values : { ...values, arrays, objects };
}

/** The same without the record of what is evaluated. */
function unevaluated(values: Values): Values {
  return {
    ...values,
    arrays: values.arrays.map((items) => ({ ...items, evaluated: noItems })),
    objects: values.objects.map((fields) => ({ ...fields, evaluated: noKeys })),
  };
}
