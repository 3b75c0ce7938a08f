import type { Evaluated } from "./evaluated.ts";

/** Adds what `inner` has evaluated to `seen`. */
export function addEvaluated(seen: Evaluated, inner: Evaluated): void {
  seen.allKeys ||= inner.allKeys;
  seen.items = Math.max(seen.items, inner.items);
  for (const key of inner.keys) seen.keys.add(key);
  for (const index of inner.indexes) seen.indexes.add(index);
}
