import { addIssue } from "./addIssue.ts";
import { describeValue } from "./describeValue.ts";
import type { Issue } from "./issue.ts";

/** Adds the issue that something else was expected at `instancePath` by a keyword of the schema at `pointer`. */
export function addMismatch(
  issues: Issue[],
  instancePath: string,
  pointer: string,
  keyword: string,
  expected: string,
  received: unknown,
): void {
  addIssue(
    issues,
    instancePath,
    pointer,
    keyword,
    `expected ${expected}, received ${describeValue(received)}`,
  );
}
