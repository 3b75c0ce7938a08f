import { Issue } from "./issue.ts";
import type { ValidationResult } from "./validationResult.ts";

/** The result with the first of all issues that say the same. */
export function withoutDoubles<T>(result: ValidationResult<T>): ValidationResult<T> {
  if (result.ok || areApart(result.issues)) return result;
  const seen = new Set<string>();
  const firsts = result.issues.filter(({ instancePath, keyword, message }) => {
    const count = seen.size;
    return seen.add(`${keyword} ${instancePath} ${message}`).size > count;
  });
  return { ok: false, issues: firsts };
}

/** So few issues are quicker compared with each other than put into a set. */
const few = 64;

/** Whether no two issues are about one keyword of one value. */
function areApart(issues: readonly Issue[]): boolean {
  if (issues.length > few) {
    const places = new Set(issues.map(({ keyword, instancePath }) => `${keyword} ${instancePath}`));
    return places.size === issues.length;
  }
  for (let index = 1; index < issues.length; index++) {
    const issue = issues[index] as Issue;
    for (let before = 0; before < index; before++) {
      const other = issues[before] as Issue;
      // To compare paths takes longest: they have just been put together.
      if (Issue.mayBeDouble(other, issue) && other.instancePath === issue.instancePath) return false;
    }
  }
  return true;
}
