import { addIssue } from "./addIssue.ts";
import type { Issue } from "./issue.ts";

/** Adds the issue that the object at `instancePath` lacks the property `name`. */
export function addMissing(
  issues: Issue[],
  instancePath: string,
  pointer: string,
  keyword: string,
  name: string,
): void {
  addIssue(
    issues,
    instancePath,
    pointer,
    keyword,
    `expected the property ${JSON.stringify(name)}, which is missing`,
  );
}
