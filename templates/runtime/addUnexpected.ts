import type { Issue } from "./issue.ts";
import { keywordOf } from "./keywordOf.ts";

/** Adds the issue that the property `name`, which stands at `instancePath`, is not allowed. */
export function addUnexpected(issues: Issue[], instancePath: string, schemaPath: string, name: string): void {
  issues.push({
    instancePath,
    keyword: keywordOf(schemaPath),
    schemaPath,
    message: `expected no property ${JSON.stringify(name)}`,
  });
}
