import type { Scalar } from "../json.ts";
import type { Limits } from "../model/model.ts";
import type { Answer } from "./answer.ts";
import { fits, isContradictory } from "./withinLimits.ts";

/** A set of scalars of one kind: these `values`, or (`open`) all but these that keep `within` all limits. */
export interface Scalars {
  readonly open: boolean;
  readonly values: readonly Scalar[];
  readonly within: readonly Limits[];
}

export const noScalars: Scalars = { open: false, values: [], within: [] };
export const allScalars: Scalars = { open: true, values: [], within: [] };

export function listedScalars(values: readonly Scalar[]): Scalars {
  return { open: false, values, within: [] };
}

export function limitedScalars(limits: Limits): Scalars {
  return { open: true, values: [], within: [limits] };
}

/** A test of membership; `undecided` values count as members. */
function membership({ open, values, within }: Scalars): (value: Scalar) => boolean {
  const set = new Set(values);
  if (!open) return (value) => set.has(value);
  return (value) =>
    !set.has(value) && within.every((limits) => fits(limits, value as string | number) !== "no");
}

/** Identical to `a` or `b` where the other does not narrow it. */
export function intersectScalars(a: Scalars, b: Scalars): Scalars {
  if (a === b || b === allScalars) return a;
  if (a === allScalars) return b;
  if (!a.open) {
    const values = a.values.filter(membership(b));
    return values.length === a.values.length ? a : listedScalars(values);
  }
  if (!b.open) return intersectScalars(b, a);
  const values = [...new Set([...a.values, ...b.values])];
  const within = [...new Set([...a.within, ...b.within])];
  if (isSame(values, a.values) && isSame(within, a.within)) return a;
  if (isContradictory(within)) return noScalars;
  return { open: true, values, within };
}

/** A superset of the union only where limits differ. */
export function uniteScalars(a: Scalars, b: Scalars): Scalars {
  if (a === b || isNone(b)) return a;
  if (isNone(a)) return b;
  const [inA, inB] = [membership(a), membership(b)];
  if (!a.open && !b.open) {
    const added = b.values.filter((value) => !inA(value));
    return added.length === 0 ? a : listedScalars([...a.values, ...added]);
  }
  if (!a.open) return uniteScalars(b, a);
  const excepted = [...new Set([...a.values, ...b.values])].filter((value) => !inA(value) && !inB(value));
  return { open: true, values: excepted, within: commonLimits(a, b) };
}

/** Limits that hold in both sets; `a` is open. */
function commonLimits(a: Scalars, b: Scalars): readonly Limits[] {
  if (!b.open) return b.values.every(membership({ ...a, values: [] })) ? a.within : [];
  return a.within.filter((limits) => b.within.includes(limits));
}

/** Whether all of `a` are in `b`. */
export function scalarsImply(a: Scalars, b: Scalars): Answer {
  if (a === b || b === allScalars || isNone(a)) return "yes";
  if (!a.open) {
    const inB = membership(b);
    if (!a.values.every(inB)) return "no";
    return b.within.length === 0 ? "yes" : "undecided";
  }
  if (!b.open) return a.within.length > 0 ? "undecided" : "no";
  const inA = membership(a);
  const kept = b.within.every((limits) => a.within.includes(limits));
  return kept && b.values.every((value) => !inA(value)) ? "yes" : "undecided";
}

export function areScalarsEmpty({ open, values, within }: Scalars): Answer {
  if (!open) return values.length === 0 ? "yes" : "no";
  if (within.length === 0) return "no";
  return isContradictory(within) ? "yes" : "undecided";
}

/** The same without exceptions and limits: what a TypeScript type can tell. */
export function loosenedScalars(scalars: Scalars): Scalars {
  return scalars.open ? allScalars : scalars;
}

function isNone({ open, values }: Scalars): boolean {
  return !open && values.length === 0;
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
