import type { Issue } from "./issue.ts";

/** The issue that the object at `instancePath` lacks the property `name`. */
export function missingProperty(instancePath: string, schemaPath: string, name: string): Issue {
  const keyword = schemaPath.slice(schemaPath.lastIndexOf("/") + 1);
  return {
    instancePath,
    keyword,
    schemaPath,
    message: `expected the property ${JSON.stringify(name)}, which is missing`,
  };
}
