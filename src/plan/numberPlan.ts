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

/** Finds the least divisor for `values`; `undefined` where they are few, one is below 0 or no integer, or no divisor is small enough. */
export function planNumbers(values: readonly number[]): NumberPlan | undefined {
  if (values.length <= maxCompared || !values.every((value) => Number.isSafeInteger(value) && value >= 0))
    return undefined;
  const numbers = [...new Set(values)];
  for (let divisor = numbers.length; divisor <= maxSparse * numbers.length + more; divisor++) {
    const rests = new Set(numbers.map((value) => value % divisor));
    if (rests.size < numbers.length) continue;
    const members = new Array<number>(divisor).fill(-1);
    for (const value of numbers) members[value % divisor] = value;
    return { divisor, members };
  }
  return undefined;
}
