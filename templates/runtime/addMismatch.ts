import { describeValue } from "./describeValue.ts";
import type { Issue } from "./issue.ts";
import { keywordOf } from "./keywordOf.ts";

/** Adds the issue that something else was expected at `instancePath`. `keyword` is the last token of `schemaPath` unless given. */
export function addMismatch(
  issues: Issue[],
  instancePath: string,
  schemaPath: string,
  expected: string,
  received: unknown,
  keyword: string = keywordOf(schemaPath),
): void {
  issues.push({
    instancePath,
    keyword,
    schemaPath,
    message: `expected ${expected}, received ${describeValue(received)}`,
  });
}
