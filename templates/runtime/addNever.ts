import { addIssue } from "./addIssue.ts";
import type { FoundIssues } from "./foundIssues.ts";
import { Issue } from "./issue.ts";
import { mismatchWords } from "./mismatchWords.ts";

/** Adds the issue that the schema `false` at `schemaPath`, which `keyword` holds, takes nothing that stands at `instancePath`. */
export function addNever(
  found: FoundIssues,
  instancePath: string,
  schemaPath: string,
  keyword: string,
  received: unknown,
): void {
  addIssue(found, new Issue(instancePath, keyword, schemaPath, mismatchWords, "no value", received));
}
