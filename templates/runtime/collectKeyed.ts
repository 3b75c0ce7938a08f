import { addMismatch } from "./addMismatch.ts";
import type { Collect } from "./collect.ts";
import { collectNearest } from "./collectNearest.ts";
import type { FoundIssues } from "./foundIssues.ts";
import { isObject } from "./isObject.ts";

/**
 * Adds the issues of the branch that `value` was meant for, which a property that is there tells: `keyed` has the branches by these
 * properties, `others` those for values that are no objects, and `rest` is for objects with none of the properties.
 */
export function collectKeyed(
  value: unknown,
  path: string,
  found: FoundIssues,
  schemaPath: string,
  keyword: string,
  expected: string,
  keyed: readonly (readonly [key: string, branch: Collect])[],
  others: readonly Collect[],
  rest?: Collect,
): void {
  if (!isObject(value)) {
    collectNearest(value, path, found, schemaPath, keyword, expected, others);
    return;
  }
  const [, branch = rest] = keyed.find(([key]) => value[key] !== undefined) ?? [];
  if (branch === undefined) addMismatch(found, path, schemaPath, keyword, expected, value);
  else branch(value, path, found);
}
