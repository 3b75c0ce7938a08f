import { addMissing } from "./addMissing.ts";
import { addNotMember } from "./addNotMember.ts";
import type { Collect } from "./collect.ts";
import { collectNearest } from "./collectNearest.ts";
import { escapePointer } from "./escapePointer.ts";
import { isObject } from "./isObject.ts";
import type { Issue } from "./issue.ts";

/**
 * Adds the issues of the branch that `value` was meant for, which its property `tag` tells: `tagged` has the branches by the tag's
 * values, of which `expectedTag` says which there are, `others` those for values that are no objects. No other branch is looked into.
 */
export function collectTagged(
  value: unknown,
  path: string,
  issues: Issue[],
  pointer: string,
  keyword: string,
  expected: string,
  tag: string,
  expectedTag: string,
  tagged: readonly (readonly [value: unknown, branch: Collect])[],
  others: readonly Collect[],
): void {
  if (!isObject(value)) {
    collectNearest(value, path, issues, pointer, keyword, expected, others);
  } else if (!Object.hasOwn(value, tag)) {
    addMissing(issues, path, pointer, keyword, tag);
  } else {
    const received = value[tag];
    const meant = tagged.find(([known]) => known === received);
    if (meant !== undefined) {
      meant[1](value, path, issues);
    } else {
      const known = tagged.map(([each]) => each);
      addNotMember(issues, `${path}/${escapePointer(tag)}`, pointer, keyword, expectedTag, known, received);
    }
  }
}
