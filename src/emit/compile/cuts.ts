/** A range of a text that is left out; `by` stands in for it. An empty range only inserts. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly by?: string;
}

/** `text` between two positions without `cuts`, which stand there in order and do not overlap. */
export function withoutCuts(text: string, cuts: readonly Cut[], from = 0, to = text.length): string {
  return piecesBetween(text, cuts, from, to).join("");
}

/** The same in pieces, to be joined with others. */
export function piecesBetween(text: string, cuts: readonly Cut[], from: number, to: number): string[] {
  const pieces: string[] = [];
  let position = from;
  for (const { start, end, by } of cuts) {
    if (position < start) pieces.push(text.slice(position, start));
    if (by !== undefined) pieces.push(by);
    position = end;
  }
  pieces.push(text.slice(position, to));
  return pieces;
}
