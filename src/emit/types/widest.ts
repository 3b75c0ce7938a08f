import type { Fields } from "../../algebra/fields.ts";
import { fieldsImply, itemsImply } from "../../algebra/implies.ts";
import type { Items } from "../../algebra/items.ts";
import { plainLook } from "../../algebra/look.ts";
import type { Model } from "../../model/model.ts";

/** More alternatives than this are not compared with each other. */
const maxCompared = 24;

const coarseLook = { ...plainLook, coarse: true };

/** The sets of arrays that a type says: all but those that TypeScript could not tell from a part of another. */
export function widestArrays(model: Model, all: readonly Items[]): readonly Items[] {
  return widest(all, (p, q) => itemsImply(model, p, q, coarseLook) === "yes");
}

/** The same of sets of objects. */
export function widestObjects(model: Model, all: readonly Fields[]): readonly Fields[] {
  return widest(all, (p, q) => fieldsImply(model, p, q, coarseLook) === "yes");
}

/** All alternatives but those that follow from another. */
function widest<T>(all: readonly T[], follows: (p: T, q: T) => boolean): readonly T[] {
  if (all.length < 2 || all.length > maxCompared) return all;
  return all.filter((p, index) =>
    all.every((q, at) => at === index || !follows(p, q) || (at > index && follows(q, p))),
  );
}
