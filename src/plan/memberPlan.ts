import type { Scalar } from "../json.ts";
import { type BranchPlan, planBranches } from "./branchPlan.ts";
import { planSlots, type SlotPlan } from "./slotPlan.ts";

/** How a guard finds out whether a value is one of a list of scalars. */
export type MemberPlan =
  | BranchPlan<Scalar>
  /** Strings, each with a number of its own, and the empty one, which has none. */
  | { readonly by: "slot"; readonly slots: SlotPlan; readonly empty: boolean };

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
  return planBranches(values, maxCompared);
}
