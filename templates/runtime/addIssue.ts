import type { Issue } from "./issue.ts";

/** Adds the issue that `keyword` of the schema at `pointer` is not met at `instancePath`. */
export function addIssue(
  issues: Issue[],
  instancePath: string,
  pointer: string,
  keyword: string,
  message: string,
): void {
  issues.push({ instancePath, keyword, schemaPath: `${pointer}/${keyword}`, message });
}
