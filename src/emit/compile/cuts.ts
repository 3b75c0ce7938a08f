/** A range of a text that is left out, or that `by`, on one line, stands in for. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly by?: string;
}

/** `text` without `cuts`, which stand in order and do not overlap. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  let [result, position] = ["", 0];
  for (const { start, end, by = "" } of cuts) {
    result += text.slice(position, start) + by;
    position = end;
  }
  return result + text.slice(position);
}
