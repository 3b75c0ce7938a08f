import { ValidationError } from "./validationError.ts";
import type { ValidationResult } from "./validationResult.ts";

/** Throws a {@link ValidationError} unless `result` is ok. */
export function assertValid(result: ValidationResult<unknown>): void {
  if (!result.ok) throw new ValidationError(result.issues);
}
