import { answered } from "./answered.ts";
import type { Collect } from "./collect.ts";
import { forgetAnswers } from "./forgetAnswers.ts";
import { judge } from "./judge.ts";
import type { ValidationResult } from "./validationResult.ts";

/**
 * As `judge` does. While issues are listed, tests that could be asked about one value at each level of a document remember what they said.
 */
export function judgeRemembering<T>(
  value: unknown,
  is: (value: unknown) => value is T,
  collect: Collect,
): ValidationResult<T> {
  return judge(value, is, (whole, path, found) => {
    forgetAnswers();
    answered.isListing = true;
    try {
      collect(whole, path, found);
    } finally {
      answered.isListing = false;
    }
  });
}
