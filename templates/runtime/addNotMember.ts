import { addIssue } from "./addIssue.ts";
import { describeValue } from "./describeValue.ts";
import type { Issue } from "./issue.ts";
import { nearestMember } from "./nearestMember.ts";

/** Adds the issue that `received` is none of `members`, which `expected` lists, with the one that may have been meant. */
export function addNotMember(
  issues: Issue[],
  instancePath: string,
  pointer: string,
  keyword: string,
  expected: string,
  members: readonly unknown[],
  received: unknown,
): void {
  const nearest = typeof received === "string" ? nearestMember(received, members) : undefined;
  const hint = nearest === undefined ? "" : `; did you mean ${JSON.stringify(nearest)}?`;
  addIssue(
    issues,
    instancePath,
    pointer,
    keyword,
    `expected ${expected}, received ${describeValue(received)}${hint}`,
  );
}
