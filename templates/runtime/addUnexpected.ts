import { addIssue } from "./addIssue.ts";
import type { FoundIssues } from "./foundIssues.ts";
import { Issue } from "./issue.ts";

/** Adds the issue that the property `name`, which stands at `instancePath`, is not allowed. */
export function addUnexpected(
  found: FoundIssues,
  instancePath: string,
  schemaPath: string,
  keyword: string,
  name: string,
): void {
  addIssue(found, new Issue(instancePath, keyword, schemaPath, unexpectedWords, name, undefined));
}

function unexpectedWords(name: string): string {
  return `expected no property ${JSON.stringify(name)}`;
}
