import { addNotMember } from "./addNotMember.ts";
import { addWrongType } from "./addWrongType.ts";
import type { FoundIssues } from "./foundIssues.ts";

/** Adds the issue that `received` is no string, or none of `texts`, where the schema at `pointer` lists these as `enum`. */
export function addNotListed(
  found: FoundIssues,
  instancePath: string,
  pointer: string,
  texts: readonly string[],
  received: unknown,
): void {
  if (typeof received === "string")
    addNotMember(found, instancePath, `${pointer}/enum`, "enum", texts, received);
  else addWrongType(found, instancePath, `${pointer}/type`, "a string", received);
}
