import { Issue } from "./issue.ts";
import type { ValidationResult } from "./validationResult.ts";

/**
 * The result with the first of all issues that say the same. Where very deep documents have very many, some are left that say
 * the same: to compare paths takes time and memory for all that they are long.
 */
export function withoutDoubles<T>(result: ValidationResult<T>): ValidationResult<T> {
  if (result.ok) return result;
  const doubles = new Set<Issue>();
  let left = 10_000_000;
  for (const group of groupsOf(result.issues)) {
    const length = group.length === 1 ? 0 : group.length * (group[0] as Issue).instancePath.length;
    if (length > left) continue;
    left -= length;
    if (areApart(group)) continue;
    const seen = new Set<string>();
    for (const issue of group) {
      const { instancePath, keyword, message } = issue;
      const count = seen.size;
      if (seen.add(`${keyword} ${instancePath} ${message}`).size === count) doubles.add(issue);
    }
  }
  if (doubles.size === 0) return result;
  return { ok: false, issues: result.issues.filter((issue) => !doubles.has(issue)) };
}

/** So few issues are quicker compared with each other than put into a set. */
const few = 64;

/** Issues that have to be compared with each other. Those of a group have paths of one length where there are many. */
function groupsOf(issues: readonly Issue[]): readonly (readonly Issue[])[] {
  return issues.length > few ? Issue.groups(issues) : [issues];
}

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
