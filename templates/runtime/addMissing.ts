import { addIssue } from "./addIssue.ts";
import type { FoundIssues } from "./foundIssues.ts";
import { Issue } from "./issue.ts";

/** Adds the issue that the object at `instancePath` lacks the property `name`. */
export function addMissing(
  found: FoundIssues,
  instancePath: string,
  schemaPath: string,
  keyword: string,
  name: string,
): void {
  addIssue(found, new Issue(instancePath, keyword, schemaPath, missingWords, name, undefined));
}

function missingWords(name: string): string {
  return `expected the property ${JSON.stringify(name)}, which is missing`;
}
