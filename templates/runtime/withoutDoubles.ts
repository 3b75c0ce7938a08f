import type { Issue } from "./issue.ts";

/** The first of all issues that say the same. */
export function withoutDoubles(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length < 2) return issues;
  const seen = new Set<string>();
  return issues.filter(({ instancePath, keyword, message }) => {
    const count = seen.size;
    return seen.add(`${keyword} ${instancePath} ${message}`).size > count;
  });
}
