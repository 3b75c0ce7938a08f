import type { Collect } from "./collect.ts";
import type { Issue } from "./issue.ts";
import { isTooDeep } from "./isTooDeep.ts";
import type { ValidationResult } from "./validationResult.ts";

/** The result of judging `value`: first by `is`, which is quick, and for what it refuses by `collect`, which tells why. */
export function judge<T>(
  value: unknown,
  is: (value: unknown) => value is T,
  collect: Collect,
): ValidationResult<T> {
  if (is(value)) return { ok: true, value };
  const issues: Issue[] = [];
  try {
    collect(value, "", issues);
  } catch (error) {
    if (!isTooDeep(error)) throw error;
    issues.length = 0;
    issues.push({
      instancePath: "",
      keyword: "",
      schemaPath: "",
      message: "the value is nested too deep to be judged",
    });
  }
  const seen = new Set<string>();
  const different = issues.filter(({ instancePath, keyword, message }) => {
    const key = JSON.stringify([instancePath, keyword, message]);
    return !seen.has(key) && seen.add(key);
  });
  return { ok: false, issues: different };
}
