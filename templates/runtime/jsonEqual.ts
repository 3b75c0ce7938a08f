import { hasOwn } from "./hasOwn.ts";
import { isCompound } from "./isCompound.ts";

/**
 * Whether two JSON values are equal: the order of keys does not count, and 1 equals 1.0.
 * Not recursive, so that no depth is too deep. It ends where at least one of the two is free of cycles.
 */
export function jsonEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isCompound(a) || !isCompound(b)) return false;
  const open = [a, b];
  for (let right = open.pop(), left = open.pop(); left && right; right = open.pop(), left = open.pop()) {
    if (Array.isArray(left)) {
      if (!Array.isArray(right) || left.length !== right.length) return false;
      for (let index = 0; index < left.length; index++) {
        if (!areAlike(left[index], right[index], open)) return false;
      }
    } else {
      if (Array.isArray(right)) return false;
      let more = 0;
      for (const key in left) {
        if (!hasOwn(left, key)) continue;
        if (!hasOwn(right, key) || !areAlike(left[key], right[key], open)) return false;
        more--;
      }
      for (const key in right) if (hasOwn(right, key)) more++;
      if (more > 0) return false;
    }
  }
  return true;
}

interface Compound {
  readonly [key: string]: unknown;
}

/** Whether two values may be equal: two objects or arrays are left `open`. */
function areAlike(left: unknown, right: unknown, open: Compound[]): boolean {
  if (left === right) return true;
  if (!isCompound(left) || !isCompound(right)) return false;
  open.push(left, right);
  return true;
}
