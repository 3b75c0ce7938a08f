import type { Issue } from "./issue.ts";

/** The value, now typed, or every reason why it is not valid. */
export type ValidationResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };
