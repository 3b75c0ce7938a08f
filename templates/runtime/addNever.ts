import { describeValue } from "./describeValue.ts";
import type { Issue } from "./issue.ts";

/** Adds the issue that the schema `false` at `schemaPath`, which `keyword` holds, takes nothing that stands at `instancePath`. */
export function addNever(
  issues: Issue[],
  instancePath: string,
  schemaPath: string,
  keyword: string,
  received: unknown,
): void {
  issues.push({
    instancePath,
    keyword,
    schemaPath,
    message: `expected no value, received ${describeValue(received)}`,
  });
}
