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
      const keys = Object.keys(left);
      if (Array.isArray(right) || keys.length !== Object.keys(right).length) return false;
      for (const key of keys) {
        if (!Object.hasOwn(right, key) || !areAlike(left[key], right[key], open)) return false;
      }
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
