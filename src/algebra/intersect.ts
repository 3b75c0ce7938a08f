import type { Model, ShapeId } from "../model/model.ts";
import { type Fields, intersectFields } from "./fields.ts";
import { implies } from "./implies.ts";
import { areFieldsEmpty, areItemsEmpty } from "./isEmpty.ts";
import { type Items, intersectItems } from "./items.ts";
import { deeper, type Look, plainLook } from "./look.ts";
import { intersectScalars } from "./scalars.ts";
import { distinct, unite } from "./unite.ts";
import { allValues, noValues, scalarsBy, type Values } from "./values.ts";
import { bodyOf, rememberedIn } from "./valuesOf.ts";
import { withBase } from "./withBase.ts";

/** An intersection that would have more alternatives than this is widened to one of its sides. */
const maxAlternatives = 64;

/** The values in both sets, or a superset. Names stay where the other side does not narrow them. */
export function intersect(model: Model, a: Values, b: Values, look: Look = plainLook): Values {
  if (a === b || b === allValues) return a;
  if (a === allValues) return b;
  const [ownA, ownB] = [withoutNames(a), withoutNames(b)];
  const parts = [intersectOwn(model, a, b, look)];
  for (const id of a.named) {
    if (b.named.includes(id)) parts.push({ ...noValues, named: [id] });
    else {
      parts.push(narrowed(model, id, ownB, look));
      for (const other of b.named) if (!a.named.includes(other)) parts.push(common(model, id, other, look));
    }
  }
  for (const id of b.named) if (!a.named.includes(id)) parts.push(narrowed(model, id, ownA, look));
  return parts.reduce((found, part) => unite(model, found, part, look), noValues);
}

function withoutNames(values: Values): Values {
  return values.named.length === 0 ? values : { ...values, named: [] };
}

/** The values of the named shape `id` in `other`, which has no names. */
function narrowed(model: Model, id: ShapeId, other: Values, look: Look): Values {
  return rememberedIn(model, other, id, look, () => {
    const body = bodyOf(model, id, { ...look, evaluate: false });
    if (!look.evaluate && implies(model, body, other, look) === "yes") return { ...noValues, named: [id] };
    return intersect(model, withBase(body, id), other, look);
  });
}

/** The values that two named shapes have in common. */
function common(model: Model, a: ShapeId, b: ShapeId, look: Look): Values {
  const [inA, inB] = [a, b].map((id) => bodyOf(model, id, { ...look, evaluate: false })) as [Values, Values];
  if (!look.evaluate && implies(model, inA, inB, look) === "yes") return { ...noValues, named: [a] };
  if (!look.evaluate && implies(model, inB, inA, look) === "yes") return { ...noValues, named: [b] };
  return intersect(model, withBase(inA, a), withBase(inB, b), look);
}

function intersectOwn(model: Model, a: Values, b: Values, look: Look): Values {
  const arrays = product(
    a.arrays,
    b.arrays,
    intersectItems,
    (items) => areItemsEmpty(model, items, deeper(look)) === "yes",
  );
  const objects = product(
    a.objects,
    b.objects,
    intersectFields,
    (fields) => areFieldsEmpty(model, fields, deeper(look)) === "yes",
  );
  const found = {
    named: [],
    scalars: scalarsBy((kind) => intersectScalars(a.scalars[kind], b.scalars[kind])),
    arrays: arrays ?? shorter(a.arrays, b.arrays).map(anyItemSeen),
    objects: objects ?? shorter(a.objects, b.objects).map(anyKeySeen),
    approximate: a.approximate || b.approximate || arrays === undefined || objects === undefined,
  };
  return distinct(model, found, look);
}

/** The list with fewer members: more alternatives say less. */
function shorter<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return b.length < a.length ? b : a;
}

/** Every alternative of `a` with every one of `b`; `undefined` where they are too many. */
function product<T>(
  a: readonly T[],
  b: readonly T[],
  meet: (p: T, q: T) => T | undefined,
  isEmpty: (met: T) => boolean,
): readonly T[] | undefined {
  if (a.length * b.length > maxAlternatives) return undefined;
  const found = new Set<T>();
  for (const p of a) {
    for (const q of b) {
      const met = meet(p, q);
      if (met !== undefined && (met === p || met === q || !isEmpty(met))) found.add(met);
    }
  }
  return [...found];
}

/** Where a side was left out, anything may be evaluated. */
function anyKeySeen(fields: Fields): Fields {
  return { ...fields, evaluated: { all: true, keys: new Set(), patterns: new Set() } };
}

function anyItemSeen(items: Items): Items {
  return { ...items, evaluated: { all: true, count: 0, also: [] } };
}
