import type { Scalar } from "../json.ts";
import type { Model } from "../model/model.ts";
import type { Fields } from "./fields.ts";
import { opened } from "./implies.ts";
import { type Look, plainLook } from "./look.ts";
import { scalarKinds, type Values } from "./values.ts";
import { valuesOf } from "./valuesOf.ts";

/**
 * The property that tells which of several sets of objects an object is in: required everywhere, with scalar values that are listed
 * and no two sets share. `undefined` where there is none.
 */
export function tagOf(model: Model, sets: readonly Values[], look: Look = plainLook): string | undefined {
  const all = sets.map((values) => onlyObjects(opened(model, values, look)));
  const [first] = all;
  if (first === undefined || all.length < 2 || all.includes(undefined)) return undefined;
  const keys = [...(first[0]?.known ?? [])].filter(([, field]) => field.required).map(([key]) => key);
  return keys.find((key) => areApart(all.map((objects) => tagsAt(model, objects as readonly Fields[], key))));
}

function onlyObjects(values: Values): readonly Fields[] | undefined {
  const scalars = scalarKinds.some(
    (kind) => values.scalars[kind].open || values.scalars[kind].values.length > 0,
  );
  return scalars || values.arrays.length > 0 || values.objects.length === 0 ? undefined : values.objects;
}

/** The values at `key`, or `undefined` where it may be absent or anything else. */
function tagsAt(model: Model, objects: readonly Fields[], key: string): readonly Scalar[] | undefined {
  const found: Scalar[] = [];
  for (const { known } of objects) {
    const field = known.get(key);
    if (field?.required !== true) return undefined;
    const values = opened(model, valuesOf(model, field.value), plainLook);
    if (values.arrays.length > 0 || values.objects.length > 0) return undefined;
    for (const kind of scalarKinds) {
      if (values.scalars[kind].open) return undefined;
      for (const value of values.scalars[kind].values) found.push(value);
    }
  }
  return found;
}

function areApart(all: readonly (readonly Scalar[] | undefined)[]): boolean {
  const owner = new Map<Scalar, number>();
  return all.every((tags, index) =>
    tags?.every((tag) => {
      if ((owner.get(tag) ?? index) !== index) return false;
      owner.set(tag, index);
      return true;
    }),
  );
}
