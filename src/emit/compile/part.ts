import { type Cut, piecesBetween } from "./cuts.ts";

/** What a compiled file takes of one module: a range of its text without `cuts`. */
export interface Part {
  /** The index of the module among the sources of the file. */
  readonly source: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** In the range and in order. */
  readonly cuts: readonly Cut[];
}

/** The text of `parts` without the spaces at its end; `ending` then has lines of its own. Put together once: texts are large. */
export function endedBy(parts: readonly Part[], ending: string): string {
  const pieces = parts.flatMap(({ text, cuts, start, end }) => piecesBetween(text, cuts, start, end));
  for (let last = pieces.pop(); last !== undefined; last = pieces.pop()) {
    const kept = last.trimEnd();
    if (kept === "") continue;
    pieces.push(kept);
    break;
  }
  pieces.push("\n", ending);
  return pieces.join("");
}
