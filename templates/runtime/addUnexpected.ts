import { addIssue } from "./addIssue.ts";
import type { Issue } from "./issue.ts";

/** Adds the issue that the property `name`, which stands at `instancePath`, is not allowed. */
export function addUnexpected(
  issues: Issue[],
  instancePath: string,
  pointer: string,
  keyword: string,
  name: string,
): void {
  addIssue(issues, instancePath, pointer, keyword, `expected no property ${JSON.stringify(name)}`);
}
