import type { ValidationResult } from "./validationResult.ts";

/** The result with the first of all issues that say the same. */
export function withoutDoubles<T>(result: ValidationResult<T>): ValidationResult<T> {
  if (result.ok || result.issues.length < 2) return result;
  const { issues } = result;
  const places = new Set(issues.map(({ keyword, instancePath }) => `${keyword} ${instancePath}`));
  if (places.size === issues.length) return result;
  const seen = new Set<string>();
  const firsts = issues.filter(({ instancePath, keyword, message }) => {
    const count = seen.size;
    return seen.add(`${keyword} ${instancePath} ${message}`).size > count;
  });
  return { ok: false, issues: firsts };
}
