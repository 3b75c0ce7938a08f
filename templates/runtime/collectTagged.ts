import { addMissing } from "./addMissing.ts";
import { addNotMember } from "./addNotMember.ts";
import type { Collect } from "./collect.ts";
import { collectNearest } from "./collectNearest.ts";
import { escapePointer } from "./escapePointer.ts";
import type { FoundIssues } from "./foundIssues.ts";
import { isObject } from "./isObject.ts";

/**
 * Adds the issues of the branch that `value` was meant for, which its property `tag` tells: `tagged` has the branches by the tag's
 * values, `others` those for values that are no objects, `untagged` those that take an object without the tag too, and `open` those that
 * any tag may lead to, or none. No other branch is looked into.
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
  open: readonly Collect[] = [],
): void {
  if (!isObject(value)) {
    collectNearest(value, path, found, schemaPath, keyword, expected, others);
    return;
  }
  const received = value[tag];
  const able = received === undefined ? [...untagged, ...open] : open;
  const meant = Object.hasOwn(value, tag) ? tagged.find(([known]) => known === received) : undefined;
  if (meant !== undefined) {
    meant[1](value, path, found);
  } else if (able.length > 0) {
    collectNearest(value, path, found, schemaPath, keyword, expected, able);
  } else if (!Object.hasOwn(value, tag)) {
    addMissing(found, path, schemaPath, keyword, tag);
  } else {
    const known = tagged.map(([each]) => each);
    addNotMember(found, `${path}/${escapePointer(tag)}`, schemaPath, keyword, known, received);
  }
}
