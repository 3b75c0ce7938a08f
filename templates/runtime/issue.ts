/** Why a value is not valid: one thing that was expected at one place, and what was found there. */
export interface Issue {
  /** JSON Pointer to the offending value; "" is the value as a whole. */
  readonly instancePath: string;
  /** The schema keyword that was not satisfied. */
  readonly keyword: string;
  /** JSON Pointer to that keyword in `schema.json`. */
  readonly schemaPath: string;
  /** What was expected and what was received. */
  readonly message: string;
}
