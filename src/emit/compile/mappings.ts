import type { Cut } from "./cuts.ts";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * The `mappings` of a source map (ECMA-426) that lead from `text` without `cuts` back to `text`: where each line
 * begins, and where the text goes on behind a cut. Linear in the text.
 */
export function mappingsOf(text: string, cuts: readonly Cut[]): string {
  let mappings = "";
  /** Whether the line has a point already. */
  let begun = false;
  let [column, line, lineStart] = [0, 0, 0];
  let [lastColumn, lastLine, lastSource] = [0, 0, 0];

  function point(position: number): void {
    const source = position - lineStart;
    // Most lines begin one below the last, and where it began.
    const usual = column === lastColumn && line === lastLine + 1 && source === lastSource;
    if (begun) mappings += ",";
    mappings += usual
      ? "AACA"
      : `${vlq(column - lastColumn)}A${vlq(line - lastLine)}${vlq(source - lastSource)}`;
    [lastColumn, lastLine, lastSource, begun] = [column, line, source, true];
  }

  let position = 0;
  for (const cut of [...cuts, { start: text.length, end: text.length }]) {
    if (position < cut.start) point(position);
    let lineEnd = text.indexOf("\n", position);
    if (lineEnd >= 0 && lineEnd < cut.start) {
      for (; lineEnd >= 0 && lineEnd < cut.start; lineEnd = text.indexOf("\n", lineStart)) {
        line += 1;
        lineStart = lineEnd + 1;
        mappings += ";";
        [column, lastColumn, begun] = [0, 0, false];
        if (lineStart < cut.start && text.charCodeAt(lineStart) !== 10) point(lineStart);
      }
      column = cut.start - lineStart;
    } else column += cut.start - position;
    for (; lineEnd >= 0 && lineEnd < cut.end; lineEnd = text.indexOf("\n", lineStart)) {
      line += 1;
      lineStart = lineEnd + 1;
    }
    column += cut.by?.length ?? 0;
    position = cut.end;
  }
  return mappings.replace(/;+$/, "");
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
