import { addIssue } from "./addIssue.ts";
import type { FoundIssues } from "./foundIssues.ts";
import { Issue } from "./issue.ts";
import { mismatchWords } from "./mismatchWords.ts";

/** Adds the issue that something else was expected at `instancePath` by `keyword` at `schemaPath`. */
export function addMismatch(
  found: FoundIssues,
  instancePath: string,
  schemaPath: string,
  keyword: string,
  expected: string,
  received: unknown,
): void {
  addIssue(found, new Issue(instancePath, keyword, schemaPath, mismatchWords, expected, received));
}
