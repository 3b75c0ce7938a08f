import type { ShapeId } from "../model/model.ts";
import { allObjects, type Fields, noKeys } from "./fields.ts";
import { allArrays, type Items, noItems } from "./items.ts";
import { allScalars, listedScalars, noScalars, type Scalars, uniteScalars } from "./scalars.ts";

/** `number` without fraction is `integer`, with one `fraction`. */
export const scalarKinds = ["null", "boolean", "integer", "fraction", "string"] as const;
export type ScalarKind = (typeof scalarKinds)[number];

/**
 * A set of JSON values, split by JSON type: the union of everything in it. Where the exact set cannot be said it is a superset,
 * and `approximate`.
 */
export interface Values {
  /** All values of these named shapes. */
  readonly named: readonly ShapeId[];
  readonly scalars: { readonly [K in ScalarKind]: Scalars };
  readonly arrays: readonly Items[];
  readonly objects: readonly Fields[];
  readonly approximate: boolean;
}

export const noValues: Values = {
  named: [],
  scalars: {
    null: noScalars,
    boolean: noScalars,
    integer: noScalars,
    fraction: noScalars,
    string: noScalars,
  },
  arrays: [],
  objects: [],
  approximate: false,
};

export const allValues: Values = {
  named: [],
  scalars: {
    null: listedScalars([null]),
    boolean: listedScalars([true, false]),
    integer: allScalars,
    fraction: allScalars,
    string: allScalars,
  },
  arrays: [allArrays],
  objects: [allObjects],
  approximate: false,
};

/** Everything, where something narrower could not be said: what is evaluated then is not known either, and may be anything. */
export const unknownValues: Values = {
  ...allValues,
  arrays: [{ ...allArrays, evaluated: { ...noItems, all: true } }],
  objects: [{ ...allObjects, evaluated: { ...noKeys, all: true } }],
  approximate: true,
};

/** The same set with the scalars of some kinds replaced. */
export function withScalars(values: Values, scalars: Partial<Values["scalars"]>): Values {
  return { ...values, scalars: { ...values.scalars, ...scalars } };
}

/** The scalars of each kind, from a function of the kind. */
export function scalarsBy(of: (kind: ScalarKind) => Scalars): Values["scalars"] {
  return {
    null: of("null"),
    boolean: of("boolean"),
    integer: of("integer"),
    fraction: of("fraction"),
    string: of("string"),
  };
}

/** How many alternatives a union of these values has beside its scalars. */
export function alternativesIn({ named, arrays, objects }: Values): number {
  return named.length + arrays.length + objects.length;
}

/** The union of two sets as it stands, no alternative compared with another. */
export function joined(a: Values, b: Values): Values {
  return joinedAll([a, b]);
}

/** The same of many sets, one at least. */
export function joinedAll(sets: readonly Values[]): Values {
  return {
    named: unique(sets.flatMap(({ named }) => named)),
    scalars: scalarsBy((kind) => sets.map(({ scalars }) => scalars[kind]).reduce(uniteScalars)),
    arrays: unique(sets.flatMap(({ arrays }) => arrays)),
    objects: unique(sets.flatMap(({ objects }) => objects)),
    approximate: sets.some(({ approximate }) => approximate),
  };
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
