import type { Issue } from "./issue.ts";
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
const few = 8;

/** Whether no two issues are about one keyword of one value. */
function areApart(issues: readonly Issue[]): boolean {
  if (issues.length > few) {
    const places = new Set(issues.map(({ keyword, instancePath }) => `${keyword} ${instancePath}`));
    return places.size === issues.length;
  }
  for (let index = 1; index < issues.length; index++) {
    const { keyword, instancePath } = issues[index] as Issue;
    for (let before = 0; before < index; before++) {
      const other = issues[before] as Issue;
      if (other.keyword === keyword && other.instancePath === instancePath) return false;
    }
  }
  return true;
}
