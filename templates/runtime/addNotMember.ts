import { addIssue } from "./addIssue.ts";
import { describeValue } from "./describeValue.ts";
import type { FoundIssues } from "./foundIssues.ts";
import { Issue } from "./issue.ts";
import { memberWords } from "./memberWords.ts";
import { nearestMember } from "./nearestMember.ts";
import { textInJson } from "./textInJson.ts";

/** Adds the issue that `received` is none of `members`. The message tells the one that may have been meant. */
export function addNotMember(
  found: FoundIssues,
  instancePath: string,
  schemaPath: string,
  keyword: string,
  members: readonly unknown[],
  received: unknown,
): void {
  addIssue(found, new Issue(instancePath, keyword, schemaPath, notMemberWords, members, received));
}

function notMemberWords(members: readonly unknown[], received: unknown): string {
  const nearest = typeof received === "string" ? nearestMember(received, members) : undefined;
  const hint = nearest === undefined ? "" : `; did you mean ${textInJson(nearest)}?`;
  return `expected ${memberWords(members)}, received ${describeValue(received)}${hint}`;
}
