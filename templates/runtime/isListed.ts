import { asksMuch } from "./asksMuch.ts";
import type { Collect } from "./collect.ts";
import type { FoundIssues } from "./foundIssues.ts";
import { notesOf } from "./notesOf.ts";

/** Which issues are among those that were found: by what lists them, those of each value, with where it stands. */
interface Listed extends FoundIssues {
  listed?: Map<Collect, WeakMap<object, string>>;
}

/** In characters: to compare longer paths takes longer than to list most values. */
const comparedLength = 100;

/**
 * Whether `found` has what `collect` finds wrong with the object or array `value` at `path`, as far as is remembered; if not, notes that
 * it is about to. Like {@link answerOnce}, it begins to remember when many questions have been asked. An object that stands
 * at two places may be taken for listed at the second where both paths are of one length, over 100.
 */
export function isListed(found: Listed, collect: Collect, value: unknown, path: string): boolean {
  if (typeof value !== "object" || value === null || !asksMuch()) return false;
  found.listed ??= new Map();
  const places = notesOf(found.listed, collect);
  const known = places.get(value);
  if (known?.length === path.length && (path.length > comparedLength || known === path)) return true;
  places.set(value, path);
  return false;
}
