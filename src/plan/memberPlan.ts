import type { Scalar } from "../json.ts";
import { planSlots, type SlotPlan } from "./slotPlan.ts";

/** How a guard finds out whether a value is one of a list of scalars. */
export type MemberPlan =
  | BranchPlan
  /** Strings, each with a number of its own, and the empty one, which has none. */
  | { readonly by: "slot"; readonly slots: SlotPlan; readonly empty: boolean };

/** How it does so without numbers. */
export type BranchPlan =
  /** By comparing it with each. */
  | { readonly by: "equality"; readonly values: readonly Scalar[] }
  /** Strings, which differ in length or in the UTF-16 unit at an index; what they share has been tested. */
  | {
      readonly by: "length" | number;
      readonly cases: readonly { readonly value: number; readonly plan: BranchPlan }[];
    };

/** So many comparisons are quicker than finding out which ones to make. */
const maxCompared = 4;

/**
 * Plans the test of `values`. Strings of a long list are looked up, as processors cannot foresee which way a `switch` goes; those of
 * a longer one are told apart by length first, or by the unit that tells most.
 */
export function planMembers(values: readonly Scalar[]): MemberPlan {
  if (values.length <= maxCompared || !values.every((value) => typeof value === "string")) {
    return { by: "equality", values };
  }
  const long = values.filter((value) => value !== "");
  const slots = planSlots(long);
  if (slots !== undefined) return { by: "slot", slots, empty: long.length < values.length };
  return planStrings(values);
}

function planStrings(values: readonly string[]): BranchPlan {
  if (values.length <= maxCompared) return { by: "equality", values };
  const lengths = groups(values, (value) => value.length);
  if (lengths.size > 1) return branch("length", lengths);
  let best: Map<number, string[]> | undefined;
  let at = 0;
  for (let index = 0; index < (values[0] as string).length; index++) {
    const units = groups(values, (value) => value.charCodeAt(index));
    if (units.size > (best?.size ?? 1)) [best, at] = [units, index];
  }
  return best === undefined ? { by: "equality", values } : branch(at, best);
}

function branch(by: "length" | number, found: ReadonlyMap<number, readonly string[]>): BranchPlan {
  const cases = [...found].sort(([a], [b]) => a - b);
  return { by, cases: cases.map(([value, members]) => ({ value, plan: planStrings(members) })) };
}

function groups(values: readonly string[], keyOf: (value: string) => number): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const value of values) {
    const key = keyOf(value);
    const own = found.get(key);
    if (own === undefined) found.set(key, [value]);
    else own.push(value);
  }
  return found;
}
