/** A range of a text that is left out; `by` stands in for it. An empty range only inserts. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly by?: string;
}

/** `cuts` by where they start; those that start at the same place keep their order. */
export function inOrder(cuts: readonly Cut[]): Cut[] {
  return cuts.toSorted((a, b) => a.start - b.start);
}

/** `text` between two positions without `cuts`, which stand there in order and do not overlap. */
export function withoutCuts(text: string, cuts: readonly Cut[], from = 0, to = text.length): string {
  let [result, position] = ["", from];
  for (const { start, end, by = "" } of cuts) {
    result += text.slice(position, start) + by;
    position = end;
  }
  return result + text.slice(position, to);
}
