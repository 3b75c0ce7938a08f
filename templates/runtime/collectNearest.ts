import { addIssue } from "./addIssue.ts";
import { addMismatch } from "./addMismatch.ts";
import type { Collect } from "./collect.ts";
import type { FoundIssues } from "./foundIssues.ts";
import type { Issue } from "./issue.ts";

/** What is found to compare branches, and how many choices within choices may still be tried for it. */
interface Trial extends FoundIssues {
  readonly choices?: number;
  /** Whether there were more. */
  isCut?: boolean;
}

/**
 * Adds the issues of the branch that came nearest to accepting `value`: one that takes this kind of value, whose tags agree,
 * that misses least, and that finds least wrong. Where no branch takes this kind of value, adds one issue that says what was `expected` of it.
 */
export function collectNearest(
  value: unknown,
  path: string,
  found: FoundIssues,
  schemaPath: string,
  keyword: string,
  expected: string,
  branches: readonly Collect[],
): void {
  // To try all branches of all choices within each other would take exponential time.
  const within: Trial = found;
  const { choices } = within;
  if (choices === 0) within.isCut = true;
  let nearest:
    | { readonly branch: Collect; readonly issues: readonly Issue[]; readonly isCut: boolean }
    | undefined;
  let nearestCost = Number.POSITIVE_INFINITY;
  for (const branch of choices === 0 ? [] : branches) {
    const trial: Trial = { ok: false, issues: undefined, choices: (choices ?? 3) - 1, isCut: false };
    branch(value, path, trial);
    const { issues = [], isCut = false } = trial;
    if (isCut && choices !== undefined) within.isCut = true;
    // What a branch finds stands at this path or below: paths of one length are the same, and need not be read.
    const other = issues.some(
      ({ instancePath, keyword }) =>
        instancePath.length === path.length && /^(?:type|enum|const)$/.test(keyword),
    );
    if (other || issues.length === 0) continue;
    // A tag that differs, or a property that is missing, says that another branch was meant.
    const telling = issues.filter(({ instancePath, keyword }) => {
      if (keyword === "required") return instancePath.length === path.length;
      const isMember = keyword === "const" || keyword === "enum";
      return isMember && instancePath.lastIndexOf("/") === path.length;
    });
    const cost = telling.length * 1000 + issues.length;
    if (cost < nearestCost) [nearest, nearestCost] = [{ branch, issues, isCut }, cost];
  }
  if (nearest === undefined) addMismatch(found, path, schemaPath, keyword, expected, value);
  else if (choices === undefined && nearest.isCut) nearest.branch(value, path, found);
  else for (const issue of nearest.issues) addIssue(found, issue);
}
