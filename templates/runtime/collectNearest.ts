import { addMismatch } from "./addMismatch.ts";
import type { Collect } from "./collect.ts";
import type { Issue } from "./issue.ts";

/** A list that is only made to compare branches, and how many choices within choices may still be tried for it. */
interface Trial extends Array<Issue> {
  choices?: number;
}

/**
 * Adds the issues of the branch that came nearest to accepting `value`: one that takes this kind of value, whose tags agree, and
 * that finds least wrong. Where no branch takes this kind of value, adds one issue that says what was `expected` of it.
 */
export function collectNearest(
  value: unknown,
  path: string,
  issues: Issue[],
  pointer: string,
  keyword: string,
  expected: string,
  branches: readonly Collect[],
): void {
  // To try all branches of all choices within each other would take exponential time.
  const { choices } = issues as Trial;
  let nearest: { readonly branch: Collect; readonly found: readonly Issue[] } | undefined;
  let nearestCost = Number.POSITIVE_INFINITY;
  for (const branch of choices === 0 ? [] : branches) {
    const found: Trial = [];
    found.choices = (choices ?? 3) - 1;
    branch(value, path, found);
    const other = found.some(
      ({ instancePath, keyword }) => instancePath === path && /^(?:type|enum|const)$/.test(keyword),
    );
    if (other || found.length === 0) continue;
    // A tag that differs says that another branch was meant.
    const tags = found.filter(({ instancePath, keyword }) => {
      const isMember = keyword === "const" || keyword === "enum";
      return isMember && instancePath.lastIndexOf("/") === path.length;
    });
    const cost = tags.length * 1000 + found.length;
    if (cost < nearestCost) [nearest, nearestCost] = [{ branch, found }, cost];
  }
  if (nearest === undefined) addMismatch(issues, path, pointer, keyword, expected, value);
  else if (choices === undefined) nearest.branch(value, path, issues);
  else for (const issue of nearest.found) issues.push(issue);
}
