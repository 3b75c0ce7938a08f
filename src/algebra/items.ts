import type { EvaluatedItems } from "../model/evaluated.ts";
import { anything, both, either, type Formula, isAnything, nothing } from "./claims.ts";

/** Which items are evaluated: the first `count`, or all, and those among `also`. */
export interface SeenItems extends EvaluatedItems {
  readonly also: Formula;
}

/** A set of arrays: item by item the `prefix`, then `rest`, `min` to `max` of them. */
export interface Items {
  readonly prefix: readonly Formula[];
  readonly rest: Formula;
  readonly min: number;
  readonly max: number;
  /** Each is among the items, at least once. */
  readonly holds: readonly Formula[];
  readonly declared: boolean;
  /** Kept up where `unevaluatedItems` will ask; empty elsewhere. */
  readonly evaluated: SeenItems;
}

export const noItems: SeenItems = { all: false, count: 0, also: nothing };

export const allArrays: Items = {
  prefix: [],
  rest: anything,
  min: 0,
  max: Number.POSITIVE_INFINITY,
  holds: [],
  declared: false,
  evaluated: noItems,
};

/** The values that arrays of `items` may have at `index`. */
export function itemAt({ prefix, rest }: Items, index: number): Formula {
  return prefix[index] ?? rest;
}

/** The arrays in both sets; identical to `a` or `b` where the other does not narrow it. */
export function intersectItems(a: Items, b: Items): Items | undefined {
  const declared = a.declared || b.declared;
  const evaluated = uniteItems(a.evaluated, b.evaluated);
  if (saysNothing(b))
    return a.declared === declared && a.evaluated === evaluated ? a : { ...a, declared, evaluated };
  if (saysNothing(a))
    return b.declared === declared && b.evaluated === evaluated ? b : { ...b, declared, evaluated };
  const length = Math.max(a.prefix.length, b.prefix.length);
  return settledItems({
    prefix: Array.from({ length }, (_, index) => both(itemAt(a, index), itemAt(b, index))),
    rest: both(a.rest, b.rest),
    min: Math.max(a.min, b.min),
    max: Math.min(a.max, b.max),
    holds: [...new Set([...a.holds, ...b.holds])],
    declared,
    evaluated,
  });
}

/** `items` where each item from `start` on is also among `value`; `undefined` where no array is left. */
export function withItems(items: Items, start: number, value: Formula): Items | undefined {
  const length = Math.max(items.prefix.length, start);
  return settledItems({
    ...items,
    prefix: Array.from({ length }, (_, index) =>
      index < start ? itemAt(items, index) : both(itemAt(items, index), value),
    ),
    rest: both(items.rest, value),
  });
}

/** Draws what follows from impossible items; `undefined` where no array is left. */
export function settledItems(items: Items): Items | undefined {
  const end = items.prefix.findIndex((value) => value.length === 0);
  const prefix = end < 0 ? items.prefix : items.prefix.slice(0, end);
  const closed = end >= 0 || items.rest.length === 0;
  const max = Math.min(items.max, closed ? prefix.length : items.max);
  if (items.min > max) return undefined;
  if (
    items.holds.some((value) =>
      [...prefix, ...(closed ? [] : [items.rest])].every((item) => both(item, value).length === 0),
    )
  )
    return undefined;
  return { ...items, prefix: prefix.slice(0, max), rest: closed ? nothing : items.rest, max };
}

function saysNothing({ prefix, rest, min, max, holds }: Items): boolean {
  return (
    prefix.length === 0 &&
    isAnything(rest) &&
    min === 0 &&
    max === Number.POSITIVE_INFINITY &&
    holds.length === 0
  );
}

/** What is evaluated where both have looked. */
export function uniteItems(a: SeenItems, b: SeenItems): SeenItems {
  if (b === noItems || a === b || a.all) return a;
  if (a === noItems || b.all) return b;
  return { all: false, count: Math.max(a.count, b.count), also: either(a.also, b.also) };
}
