import type { Collect } from "./collect.ts";
import type { FoundIssues } from "./foundIssues.ts";
import type { ValidationResult } from "./validationResult.ts";

/** The result of judging `value` by `collect` alone, where that takes hardly longer than to tell whether it is valid. */
export function judgeAtOnce<T>(value: unknown, collect: Collect): ValidationResult<T> {
  const found: FoundIssues = { ok: false, issues: undefined };
  collect(value, "", found);
  if (found.issues === undefined) return { ok: true, value: value as T };
  return found as ValidationResult<T>;
}
