import type { ArrayPart, Model, Shape } from "../model/model.ts";
import { accepted, anything, isAnything, nothing, rejected } from "./claims.ts";
import { allArrays, type Items, noItems, settledItems, withItems } from "./items.ts";
import type { Look } from "./look.ts";

/** The arrays that a shape's own keywords accept, but for `uniqueItems` and `unevaluatedItems`; `undefined` for none. */
export function ownItems(model: Model, { array, limits }: Shape, look: Look): Items | undefined {
  const { minItems: min = 0, maxItems: max = Number.POSITIVE_INFINITY } = limits;
  if (array === undefined && min === 0 && max === Number.POSITIVE_INFINITY) return allArrays;
  const items = settledItems({
    ...allArrays,
    prefix: (array?.prefixItems ?? []).map((id) => accepted(model, id)),
    rest: array?.items === undefined ? anything : accepted(model, array.items),
    min,
    max,
    evaluated: look.evaluate && array ? evaluatedBy(model, array) : noItems,
  });
  return array?.contains === undefined ? items : items && withContained(model, items, array.contains);
}

function evaluatedBy(model: Model, { prefixItems, items, contains }: ArrayPart): Items["evaluated"] {
  return {
    all: items !== undefined,
    count: prefixItems.length,
    also: contains?.evaluates ? accepted(model, contains.shape) : nothing,
  };
}

function withContained(
  model: Model,
  items: Items,
  contains: NonNullable<ArrayPart["contains"]>,
): Items | undefined {
  const { shape, min, max = Number.POSITIVE_INFINITY } = contains;
  const value = accepted(model, shape);
  if (min > max) return undefined;
  const counted = isAnything(value) ? { max: Math.min(items.max, max) } : {};
  const held = min === 0 || isAnything(value) ? [] : [value];
  const found = settledItems({
    ...items,
    ...counted,
    min: Math.max(items.min, min),
    holds: [...items.holds, ...held],
  });
  return max === 0 && found ? withItems(found, 0, rejected(model, shape)) : found;
}
