import { addMissing } from "./addMissing.ts";
import { addNotMember } from "./addNotMember.ts";
import type { Collect } from "./collect.ts";
import { collectNearest } from "./collectNearest.ts";
import { escapePointer } from "./escapePointer.ts";
import type { FoundIssues } from "./foundIssues.ts";
import { isObject } from "./isObject.ts";

/**
 * Adds the issues of the branch that `value` was meant for, which its property `tag` tells: `tagged` has the branches by the tag's
 * values, `others` those for values that are no objects, `untagged` those that take an object without the tag too. No other branch is
 * looked into.
 */
export function collectTagged(
  value: unknown,
  path: string,
  found: FoundIssues,
  schemaPath: string,
  keyword: string,
  expected: string,
  tag: string,
  tagged: readonly (readonly [value: unknown, branch: Collect])[],
  others: readonly Collect[],
  untagged: readonly Collect[] = [],
): void {
  if (!isObject(value)) {
    collectNearest(value, path, found, schemaPath, keyword, expected, others);
  } else if (untagged.length > 0 && value[tag] === undefined) {
    collectNearest(value, path, found, schemaPath, keyword, expected, untagged);
  } else if (!Object.hasOwn(value, tag)) {
    addMissing(found, path, schemaPath, keyword, tag);
  } else {
    const received = value[tag];
    const meant = tagged.find(([known]) => known === received);
    if (meant !== undefined) {
      meant[1](value, path, found);
    } else {
      const known = tagged.map(([each]) => each);
      addNotMember(found, `${path}/${escapePointer(tag)}`, schemaPath, keyword, known, received);
    }
  }
}
