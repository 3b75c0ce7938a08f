import type { Collect } from "./collect.ts";
import type { Issue } from "./issue.ts";
import { mismatch } from "./mismatch.ts";

/**
 * Adds the issues of the branch that came nearest to accepting `value`: one that takes this kind of value, whose tags agree, and
 * that finds least wrong. Where no branch takes this kind of value, adds one issue that says what was `expected` of it.
 */
export function collectNearest(
  value: unknown,
  path: string,
  issues: Issue[],
  schemaPath: string,
  expected: string,
  branches: readonly Collect[],
): void {
  let nearest: readonly Issue[] | undefined;
  let nearestCost = Number.POSITIVE_INFINITY;
  for (const branch of branches) {
    const found: Issue[] = [];
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
    if (cost < nearestCost) [nearest, nearestCost] = [found, cost];
  }
  nearest ??= [mismatch(path, schemaPath, expected, value)];
  // There may be more than a call can take arguments.
  for (const issue of nearest) issues.push(issue);
}
