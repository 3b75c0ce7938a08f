import type { Collect } from "./collect.ts";
import type { FoundIssues } from "./foundIssues.ts";
import { Issue } from "./issue.ts";
import { isTooDeep } from "./isTooDeep.ts";
import type { ValidationResult } from "./validationResult.ts";
import { wordForWord } from "./wordForWord.ts";

/** The result of judging `value`: first by `is`, which is quick, and for what it refuses by `collect`, which tells why. */
export function judge<T>(
  value: unknown,
  is: (value: unknown) => value is T,
  collect: Collect,
): ValidationResult<T> {
  if (is(value)) return { ok: true, value };
  const found: FoundIssues = { ok: false, issues: undefined };
  try {
    collect(value, "", found);
    if (found.issues !== undefined) return { ok: false, issues: found.issues };
  } catch (error) {
    if (!isTooDeep(error)) throw error;
  }
  // Also where `is` had to give up, and `collect` just managed and found nothing.
  const message = "the value is nested too deep to be judged";
  return { ok: false, issues: [new Issue("", "", "", wordForWord, message, undefined)] };
}
