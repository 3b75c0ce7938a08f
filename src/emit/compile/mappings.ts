import type { Cut } from "./cuts.ts";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * The `mappings` of a source map (ECMA-426) that lead from `text` without `cuts` back to `text`: where each line
 * begins, and where the text goes on behind a cut. Linear in the text.
 */
export function mappingsOf(text: string, cuts: readonly Cut[]): string {
  const lines: string[] = [];
  let points: string[] = [];
  let [column, line, lineStart] = [0, 0, 0];
  let [lastColumn, lastLine, lastSource] = [0, 0, 0];

  function point(position: number): void {
    const source = position - lineStart;
    points.push(`${vlq(column - lastColumn)}A${vlq(line - lastLine)}${vlq(source - lastSource)}`);
    [lastColumn, lastLine, lastSource] = [column, line, source];
  }

  /** Goes over `from` to `to` of `text`, calling `onLine` with the start of each line that begins there. */
  function pass(from: number, to: number, onLine: (start: number) => void): void {
    for (let end = text.indexOf("\n", from); end >= 0 && end < to; end = text.indexOf("\n", end + 1)) {
      line += 1;
      lineStart = end + 1;
      onLine(lineStart);
    }
  }

  let position = 0;
  for (const cut of [...cuts, { start: text.length, end: text.length }]) {
    if (position < cut.start) point(position);
    const before = column;
    pass(position, cut.start, (start) => {
      lines.push(points.join(","));
      points = [];
      [column, lastColumn] = [0, 0];
      if (start < cut.start && text[start] !== "\n") point(start);
    });
    column = lineStart > position ? cut.start - lineStart : before + cut.start - position;
    pass(cut.start, cut.end, () => {});
    column += cut.by?.length ?? 0;
    position = cut.end;
  }
  return [...lines, points.join(",")].join(";").replace(/;+$/, "");
}

/** A number in base 64 by variable-length quantities: 5 bits a digit, the sign in the lowest bit of the first. */
function vlq(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = "";
  do {
    const digit = rest & 31;
    rest >>>= 5;
    text += digits[rest > 0 ? digit | 32 : digit];
  } while (rest > 0);
  return text;
}
