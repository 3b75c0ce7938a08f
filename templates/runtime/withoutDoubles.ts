import { Issue } from "./issue.ts";
import type { ValidationResult } from "./validationResult.ts";

/**
 * The result with the first of all issues that say the same. Where very deep documents have very many, some are left that say
 * the same: to compare paths takes time and memory for all that they are long.
 */
export function withoutDoubles<T>(result: ValidationResult<T>): ValidationResult<T> {
  if (result.ok) return result;
  const { issues } = result;
  const doubles = new Set<Issue>();
  if (issues.length <= few) {
    addAlike(issues, doubles);
  } else {
    let left = mostCompared;
    for (const group of Issue.groups(issues)) {
      const { length } = (group[0] as Issue).instancePath;
      const total = group.length === 1 || length < long ? 0 : group.length * length;
      if (total > left) continue;
      left -= total;
      for (const together of group.length <= few ? [group] : byPlace(group)) addAlike(together, doubles);
    }
  }
  if (doubles.size === 0) return result;
  return { ok: false, issues: issues.filter((issue) => !doubles.has(issue)) };
}

/** So few issues are quicker compared with each other than put into groups. */
const few = 64;

/** In characters: shorter paths are compared however many there are, longer ones as far as this goes. */
const long = 100;
const mostCompared = 10_000_000;

/** Adds to `doubles` those of `issues` that are like one before them. */
function addAlike(issues: readonly Issue[], doubles: Set<Issue>): void {
  for (let index = 1; index < issues.length; index++) {
    const issue = issues[index] as Issue;
    for (let before = 0; before < index; before++) {
      if (!Issue.areAlike(issues[before] as Issue, issue)) continue;
      doubles.add(issue);
      break;
    }
  }
}

/** The issues about one keyword of one value, together. */
function byPlace(issues: readonly Issue[]): Iterable<readonly Issue[]> {
  const places = new Map<string, Issue[]>();
  for (const issue of issues) {
    const place = `${issue.keyword} ${issue.instancePath}`;
    const there = places.get(place);
    if (there === undefined) places.set(place, [issue]);
    else there.push(issue);
  }
  return places.values();
}
