/** Deeper than any schema is written by hand, and shallow enough for every stage to recurse. */
export const maxDepth = 1000;

/** A part of a value that JSON cannot say, and where it stands: object keys and array indexes from the root. */
export interface NonJson {
  readonly path: readonly string[];
  readonly reason: string;
}

/**
 * The first part of `value` that is no JSON: a cycle, NaN, a date, a function; also nesting deeper than 1,000 levels.
 * A property that is `undefined` counts as absent, as in `JSON.stringify`.
 */
export function firstNonJson(value: unknown): NonJson | undefined {
  if (isPlainJson(value, 0)) return undefined;
  const path: string[] = [];
  const ancestors = new Set<unknown>();

  function reasonAt(part: unknown): string | undefined {
    if (part === null || typeof part === "string" || typeof part === "boolean") return undefined;
    if (typeof part === "number") return Number.isFinite(part) ? undefined : `${part} is not a JSON number`;
    if (typeof part !== "object") return `${typeof part} is not a JSON value`;
    if (ancestors.has(part)) return "it contains itself";
    if (ancestors.size === maxDepth) return `it is nested deeper than ${maxDepth} levels`;
    const isList = Array.isArray(part);
    if (!isList) {
      const tag = Object.prototype.toString.call(part).slice(8, -1);
      if (tag !== "Object") return `${tag} is not a JSON value`;
    }
    ancestors.add(part);
    for (const key of Object.keys(part)) {
      const member = (part as { readonly [key: string]: unknown })[key];
      if (member === undefined && !isList) continue;
      path.push(key);
      const reason = reasonAt(member);
      if (reason !== undefined) return reason;
      path.pop();
    }
    ancestors.delete(part);
    return undefined;
  }

  const reason = reasonAt(value);
  return reason === undefined ? undefined : { path, reason };
}

/** Whether a value is JSON as `JSON.parse` makes it, and not nested too deeply; false where this quick look cannot tell. */
function isPlainJson(value: unknown, depth: number): boolean {
  if (typeof value !== "object") {
    return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  }
  if (value === null) return true;
  if (depth === maxDepth) return false;
  if (Array.isArray(value)) {
    for (const item of value) if (!isPlainJson(item, depth + 1)) return false;
    return true;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype || Symbol.toStringTag in value) return false;
  for (const key of Object.keys(value))
    if (!isPlainJson((value as { readonly [key: string]: unknown })[key], depth + 1)) return false;
  return true;
}
