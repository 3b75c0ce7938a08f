import { pointerPath } from "./pointerPath.ts";
import type { StandardSchemaV1 } from "./standardSchemaV1.ts";
import type { ValidationResult } from "./validationResult.ts";

/** The Standard Schema that judges as `validate` does. */
export function standardSchemaOf<T>(validate: (value: unknown) => ValidationResult<T>): StandardSchemaV1<T> {
  return {
    "~standard": {
      version: 1,
      vendor: "json-schema-to-package",
      validate(value) {
        const result = validate(value);
        if (result.ok) return { value: result.value };
        return {
          issues: result.issues.map(({ message, instancePath }) => ({
            message,
            path: pointerPath(value, instancePath),
          })),
        };
      },
    },
  };
}
