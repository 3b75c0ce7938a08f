import type { BranchPlan } from "../../plan/branchPlan.ts";

/**
 * What a comment says of a case of the plan: the character whose code the case compares. Only visible ASCII is said, as a schema could
 * end the comment by a character that ends a line.
 */
export function unitNote({ by }: BranchPlan<unknown>, value: number): string | undefined {
  return typeof by === "number" && value > 0x20 && value < 0x7f ? String.fromCharCode(value) : undefined;
}
