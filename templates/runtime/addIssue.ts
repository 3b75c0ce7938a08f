import type { FoundIssues } from "./foundIssues.ts";
import type { Issue } from "./issue.ts";

/** Adds `issue` to those that were found before. */
export function addIssue(found: FoundIssues, issue: Issue): void {
  // A list that begins with an issue has room for it alone; one that grows by it, for many.
  if (found.issues === undefined) found.issues = [issue];
  else found.issues.push(issue);
}
