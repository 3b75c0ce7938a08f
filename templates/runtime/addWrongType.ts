import { addMismatch } from "./addMismatch.ts";
import type { FoundIssues } from "./foundIssues.ts";

/** Adds the issue that a value of another type was expected at `instancePath`, by the keyword `type` at `schemaPath`. */
export function addWrongType(
  found: FoundIssues,
  instancePath: string,
  schemaPath: string,
  expected: string,
  received: unknown,
): void {
  addMismatch(found, instancePath, schemaPath, "type", expected, received);
}
