/** A range of a text that is left out; `by` stands in for it. An empty range only inserts. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly by?: string;
}

/** `text` between two positions without `cuts`, which stand there in order and do not overlap. */
export function withoutCuts(text: string, cuts: readonly Cut[], from = 0, to = text.length): string {
  return partsBetween(text, cuts, from, to).join("");
}

/** `text` without `cuts`, and without the spaces at its end; `ending` then has lines of its own. Put together once: texts are large. */
export function endedBy(text: string, cuts: readonly Cut[], ending: string): string {
  const parts = partsBetween(text, cuts, 0, text.length);
  for (let last = parts.pop(); last !== undefined; last = parts.pop()) {
    const kept = last.trimEnd();
    if (kept === "") continue;
    parts.push(kept);
    break;
  }
  parts.push("\n", ending);
  return parts.join("");
}

function partsBetween(text: string, cuts: readonly Cut[], from: number, to: number): string[] {
  const parts: string[] = [];
  let position = from;
  for (const { start, end, by } of cuts) {
    if (position < start) parts.push(text.slice(position, start));
    if (by !== undefined) parts.push(by);
    position = end;
  }
  parts.push(text.slice(position, to));
  return parts;
}
