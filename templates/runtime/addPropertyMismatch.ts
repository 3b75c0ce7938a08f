import { addMismatch } from "./addMismatch.ts";
import type { FoundIssues } from "./foundIssues.ts";

/**
 * Adds the issue that something else was expected of a property of the object at `instancePath`, by a keyword of the property's schema
 * among the `properties` of the schema at `pointer`. `token` is its name as in a JSON Pointer.
 */
export function addPropertyMismatch(
  found: FoundIssues,
  instancePath: string,
  pointer: string,
  token: string,
  keyword: string,
  expected: string,
  received: unknown,
): void {
  addMismatch(
    found,
    `${instancePath}/${token}`,
    `${pointer}/properties/${token}`,
    keyword,
    expected,
    received,
  );
}
