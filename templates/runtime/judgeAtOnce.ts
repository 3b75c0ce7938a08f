import type { Collect } from "./collect.ts";
import type { Issue } from "./issue.ts";
import type { ValidationResult } from "./validationResult.ts";
import { withoutDoubles } from "./withoutDoubles.ts";

/** The result of judging `value` by `collect` alone, where that takes hardly longer than to tell whether it is valid. */
export function judgeAtOnce<T>(value: unknown, collect: Collect): ValidationResult<T> {
  const issues: Issue[] = [];
  collect(value, "", issues);
  return issues.length === 0
    ? { ok: true, value: value as T }
    : { ok: false, issues: withoutDoubles(issues) };
}
