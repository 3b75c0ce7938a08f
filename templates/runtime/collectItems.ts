import { addWrongType } from "./addWrongType.ts";
import type { FoundIssues } from "./foundIssues.ts";

/**
 * Adds what is wrong with `value` at `path` by the schema at `schema`: that it is no array, or all that `collectItem` finds in its
 * items; with `isItem`, only in those that it refuses.
 */
export function collectItems(
  value: unknown,
  path: string,
  found: FoundIssues,
  schema: string,
  collectItem: (item: unknown, path: string, found: FoundIssues) => void,
  isItem: ((item: unknown) => boolean) | undefined,
): void {
  if (!Array.isArray(value)) {
    addWrongType(found, path, `${schema}/type`, "an array", value);
    return;
  }
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    if (!isItem?.(item)) collectItem(item, `${path}/${index}`, found);
  }
}
