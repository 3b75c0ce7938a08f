/**
 * Whether two JSON values are equal: the order of keys does not count, and 1 equals 1.0.
 * Not recursive, so that no depth is too deep. It ends where at least one of the two is free of cycles.
 */
export function jsonEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const lefts: unknown[] = [a];
  const rights: unknown[] = [b];
  while (lefts.length > 0) {
    const left = lefts.pop();
    const right = rights.pop();
    if (left === right) continue;
    if (typeof left !== "object" || typeof right !== "object" || left === null || right === null)
      return false;
    if (Array.isArray(left)) {
      if (!Array.isArray(right) || left.length !== right.length) return false;
      for (let index = 0; index < left.length; index++) {
        lefts.push(left[index]);
        rights.push(right[index]);
      }
    } else {
      const entries = Object.entries(left);
      if (Array.isArray(right) || entries.length !== Object.keys(right).length) return false;
      for (const [key, value] of entries) {
        if (!Object.hasOwn(right, key)) return false;
        lefts.push(value);
        rights.push((right as { readonly [key: string]: unknown })[key]);
      }
    }
  }
  return true;
}
