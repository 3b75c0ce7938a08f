import type { Collect } from "./collect.ts";
import type { Issue } from "./issue.ts";
import { isTooDeep } from "./isTooDeep.ts";
import type { ValidationResult } from "./validationResult.ts";
import { withoutDoubles } from "./withoutDoubles.ts";

/** The result of judging `value`: first by `is`, which is quick, and for what it refuses by `collect`, which tells why. */
export function judge<T>(
  value: unknown,
  is: (value: unknown) => value is T,
  collect: Collect,
): ValidationResult<T> {
  if (is(value)) return { ok: true, value };
  let issues: Issue[] = [];
  try {
    collect(value, "", issues);
  } catch (error) {
    if (!isTooDeep(error)) throw error;
    issues = [];
  }
  if (issues.length === 0) {
    // Also where `is` had to give up, and `collect` just managed and found nothing.
    const message = "the value is nested too deep to be judged";
    issues.push({ instancePath: "", keyword: "", schemaPath: "", message });
  }
  return { ok: false, issues: withoutDoubles(issues) };
}
