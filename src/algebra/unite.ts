import type { Model } from "../model/model.ts";
import { fieldsImply, itemsImply } from "./implies.ts";
import { type Look, plainLook } from "./look.ts";
import { joined, noValues, type Values } from "./values.ts";

/** More alternatives than this are not compared with each other. */
const maxCompared = 24;

/** The values of either set. An alternative that follows from another is dropped, as far as that can be seen. */
export function unite(model: Model, a: Values, b: Values, look: Look = plainLook): Values {
  if (a === b || b === noValues) return a;
  if (a === noValues) return b;
  const all = joined(a, b);
  return a.arrays.length + a.objects.length === 0 || b.arrays.length + b.objects.length === 0
    ? all
    : distinct(model, all, look);
}

/** The same values without alternatives that follow from others. */
export function distinct(model: Model, values: Values, look: Look = plainLook): Values {
  // What is evaluated differs, so alternatives that are equal otherwise are not.
  if (look.evaluate || values.arrays.length + values.objects.length < 2) return values;
  return {
    ...values,
    arrays: widest(values.arrays, (p, q) => itemsImply(model, p, q, look) === "yes"),
    objects: widest(values.objects, (p, q) => fieldsImply(model, p, q, look) === "yes"),
  };
}

/** The members that follow from no other; of two that follow from each other, the first. */
function widest<T>(all: readonly T[], follows: (p: T, q: T) => boolean): readonly T[] {
  if (all.length < 2 || all.length > maxCompared) return all;
  const kept: T[] = [];
  for (const p of all) {
    if (kept.some((q) => follows(p, q))) continue;
    const left = kept.filter((q) => !follows(q, p));
    kept.splice(0, kept.length, ...left, p);
  }
  return kept;
}
