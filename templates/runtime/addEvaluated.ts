import type { Evaluated } from "./evaluated.ts";

/** Adds what `inner` has evaluated to `seen`; false where that is nothing, as the value was refused. */
export function addEvaluated(seen: Evaluated, inner: Evaluated | undefined): boolean {
  if (inner === undefined) return false;
  seen.allKeys ||= inner.allKeys;
  seen.items = Math.max(seen.items, inner.items);
  for (const key of inner.keys) seen.keys.add(key);
  for (const index of inner.indexes) seen.indexes.add(index);
  return true;
}
