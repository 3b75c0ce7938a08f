/** How a guard tells apart the values that it knows, all of them strings where there are cases. */
export type BranchPlan<T = string> =
  /** By comparing with each. */
  | { readonly by: "equality"; readonly values: readonly T[] }
  /** By what they differ in: the length, or the UTF-16 unit at an index. What they share has been tested. */
  | {
      readonly by: "length" | number;
      readonly cases: readonly { readonly value: number; readonly plan: BranchPlan<T> }[];
    };

/** Plans to tell apart `values`, no two of them equal: by length first, then by the unit that tells most, until `most` are left to compare. */
export function planBranches(values: readonly string[], most: number): BranchPlan {
  if (values.length <= most) return { by: "equality", values };
  const lengths = groups(values, (value) => value.length);
  if (lengths.size > 1) return branch("length", lengths, most);
  let best: Map<number, string[]> | undefined;
  let at = 0;
  for (let index = 0; index < (values[0] as string).length; index++) {
    const units = groups(values, (value) => value.charCodeAt(index));
    if (units.size > (best?.size ?? 1)) [best, at] = [units, index];
  }
  return best === undefined ? { by: "equality", values } : branch(at, best, most);
}

function branch(
  by: "length" | number,
  found: ReadonlyMap<number, readonly string[]>,
  most: number,
): BranchPlan {
  const cases = [...found].sort(([a], [b]) => a - b);
  return { by, cases: cases.map(([value, members]) => ({ value, plan: planBranches(members, most) })) };
}

function groups(values: readonly string[], keyOf: (value: string) => number): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const value of values) {
    const key = keyOf(value);
    const own = found.get(key);
    if (own === undefined) found.set(key, [value]);
    else own.push(value);
  }
  return found;
}
