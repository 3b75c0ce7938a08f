import { describeValue } from "./describeValue.ts";
import type { Issue } from "./issue.ts";

/** The issue that something else was expected at `instancePath`. `keyword` is the last token of `schemaPath` unless given. */
export function mismatch(
  instancePath: string,
  schemaPath: string,
  expected: string,
  received: unknown,
  keyword: string = schemaPath.slice(schemaPath.lastIndexOf("/") + 1),
): Issue {
  return {
    instancePath,
    keyword,
    schemaPath,
    message: `expected ${expected}, received ${describeValue(received)}`,
  };
}
