import type { Issue } from "./issue.ts";
import { keywordOf } from "./keywordOf.ts";

/** Adds the issue that the object at `instancePath` lacks the property `name`. */
export function addMissing(issues: Issue[], instancePath: string, schemaPath: string, name: string): void {
  issues.push({
    instancePath,
    keyword: keywordOf(schemaPath),
    schemaPath,
    message: `expected the property ${JSON.stringify(name)}, which is missing`,
  });
}
