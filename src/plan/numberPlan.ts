/** Numbers told apart by what is left of each after a division: one comparison, with the member of that rest, tells. */
export interface NumberPlan {
  readonly divisor: number;
  /** By rest; -1 where no member has it. */
  readonly members: readonly number[];
}

/** So many comparisons are quicker than a division. */
const maxCompared = 8;

/** The list by rest is at most so many times as long as there are members, and a few more. */
const maxSparse = 4;
const more = 16;

/** So many divisions are worth it at generation time. */
const maxDivisions = 2_000_000;

/** Finds the least divisor for `values`; `undefined` where they are few, one is below 0 or no integer, or no divisor is small enough. */
export function planNumbers(values: readonly number[]): NumberPlan | undefined {
  if (values.length <= maxCompared || !values.every((value) => Number.isSafeInteger(value) && value >= 0))
    return undefined;
  const numbers = [...new Set(values)];
  const largest = maxSparse * numbers.length + more;
  /** By rest, the last divisor that left it. */
  const taken = new Uint32Array(largest);
  let left = maxDivisions;
  for (let divisor = numbers.length; divisor <= largest && left > 0; divisor++) {
    let member = 0;
    for (; member < numbers.length; member++) {
      const rest = (numbers[member] as number) % divisor;
      if (taken[rest] === divisor) break;
      taken[rest] = divisor;
    }
    left -= member;
    if (member < numbers.length) continue;
    const members = new Array<number>(divisor).fill(-1);
    for (const value of numbers) members[value % divisor] = value;
    return { divisor, members };
  }
  return undefined;
}
