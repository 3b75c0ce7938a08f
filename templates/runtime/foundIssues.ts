import type { Issue } from "./issue.ts";

/** What has been found wrong so far; where that is anything, the result itself. */
export interface FoundIssues {
  readonly ok: false;
  /** A list is only made for a first issue. */
  issues: Issue[] | undefined;
}
