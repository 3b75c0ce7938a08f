import type { Issue } from "./issue.ts";

/** The issue that the property `name`, which stands at `instancePath`, is not allowed. */
export function unexpectedProperty(instancePath: string, schemaPath: string, name: string): Issue {
  const keyword = schemaPath.slice(schemaPath.lastIndexOf("/") + 1);
  return { instancePath, keyword, schemaPath, message: `expected no property ${JSON.stringify(name)}` };
}
