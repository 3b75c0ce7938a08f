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
  const path: string[] = [];
  const ancestors = new Set<unknown>();

  function reasonAt(part: unknown): string | undefined {
    if (part === null || typeof part === "string" || typeof part === "boolean") return undefined;
    if (typeof part === "number") return Number.isFinite(part) ? undefined : `${part} is not a JSON number`;
    if (typeof part !== "object") return `${typeof part} is not a JSON value`;
    if (ancestors.has(part)) return "it contains itself";
    if (ancestors.size === maxDepth) return `it is nested deeper than ${maxDepth} levels`;
    const isList = Array.isArray(part);
    // Nearly all are as JSON.parse makes them.
    if (!isList && (Object.getPrototypeOf(part) !== Object.prototype || Symbol.toStringTag in part)) {
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
