import { describeValue } from "./describeValue.ts";
import type { Issue } from "./issue.ts";
import { nearestMember } from "./nearestMember.ts";

/** The issue that `received` is none of `members`, which `expected` lists, with the one that may have been meant. */
export function notMember(
  instancePath: string,
  schemaPath: string,
  expected: string,
  members: readonly unknown[],
  received: unknown,
): Issue {
  const nearest = typeof received === "string" ? nearestMember(received, members) : undefined;
  const hint = nearest === undefined ? "" : `; did you mean ${JSON.stringify(nearest)}?`;
  return {
    instancePath,
    keyword: schemaPath.slice(schemaPath.lastIndexOf("/") + 1),
    schemaPath,
    message: `expected ${expected}, received ${describeValue(received)}${hint}`,
  };
}
