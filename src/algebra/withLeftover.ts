import type { Model, Shape } from "../model/model.ts";
import { accepted, anything, either } from "./claims.ts";
import { type Fields, withLayer } from "./fields.ts";
import { type Items, withItems } from "./items.ts";
import type { Values } from "./values.ts";

/** `values` judged by the shape's `unevaluatedProperties` and `unevaluatedItems`, alternative by alternative. */
export function withLeftover(model: Model, { object, array }: Shape, values: Values): Values {
  const [keys, items] = [object?.unevaluatedProperties, array?.unevaluatedItems];
  return {
    ...values,
    objects:
      keys === undefined
        ? values.objects
        : values.objects.flatMap((each) => leftKeys(model, each, keys) ?? []),
    arrays:
      items === undefined
        ? values.arrays
        : values.arrays.flatMap((each) => leftItems(model, each, items) ?? []),
  };
}

function leftKeys(model: Model, fields: Fields, leftover: number): Fields | undefined {
  const { all, keys, patterns } = fields.evaluated;
  if (all) return fields;
  const layer = {
    names: keys,
    patterns: [...patterns].map((pattern) => ({ pattern, value: anything })),
    rest: accepted(model, leftover),
  };
  const found = withLayer(fields, layer);
  return found && { ...found, evaluated: { ...fields.evaluated, all: true } };
}

function leftItems(model: Model, items: Items, leftover: number): Items | undefined {
  const { all, count, also } = items.evaluated;
  if (all) return items;
  const found = withItems(items, count, either(also, accepted(model, leftover)));
  return found && { ...found, evaluated: { ...items.evaluated, all: true } };
}
