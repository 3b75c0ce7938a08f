import type { Cut } from "./cuts.ts";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Most lines are as they were in the text, and stand below one that was. */
const usualLine = ";AACA";

/**
 * The `mappings` of a source map (ECMA-426) that lead from `text` without `cuts` back to `text`: where each line
 * begins, and where the text goes on behind a cut. Linear in the text.
 */
export function mappingsOf(text: string, cuts: readonly Cut[]): string {
  const mappings = asciiText();
  /** Whether the line has a point already. */
  let begun = false;
  let [column, line, lineStart] = [0, 0, 0];
  let [lastColumn, lastLine, lastSource] = [0, 0, 0];

  function point(position: number): void {
    const source = position - lineStart;
    if (begun) mappings.add(",");
    mappings.add(`${vlq(column - lastColumn)}A${vlq(line - lastLine)}${vlq(source - lastSource)}`);
    lastColumn = column;
    lastLine = line;
    lastSource = source;
    begun = true;
  }

  let position = 0;
  for (const cut of [...cuts, { start: text.length, end: text.length }]) {
    if (position < cut.start) point(position);
    let lineEnd = text.indexOf("\n", position);
    if (lineEnd >= 0 && lineEnd < cut.start) {
      for (; lineEnd >= 0 && lineEnd < cut.start; lineEnd = text.indexOf("\n", lineStart)) {
        line += 1;
        lineStart = lineEnd + 1;
        column = 0;
        lastColumn = 0;
        begun = false;
        const isBlank = lineStart >= cut.start || text.charCodeAt(lineStart) === 10;
        if (!isBlank && line === lastLine + 1 && lastSource === 0) {
          mappings.add(usualLine);
          lastLine = line;
          begun = true;
          continue;
        }
        mappings.add(";");
        if (!isBlank) point(lineStart);
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
  return mappings.text().replace(/;+$/, "");
}

/** A text of ASCII characters that grows by a few of them at a time, which costs much less here than to join strings. */
function asciiText(): { add(part: string): void; text(): string } {
  let bytes = Buffer.allocUnsafe(1 << 12);
  let length = 0;
  return {
    add(part) {
      if (length + part.length > bytes.length) bytes = Buffer.concat([bytes], 2 * bytes.length + part.length);
      for (let index = 0; index < part.length; index++) bytes[length++] = part.charCodeAt(index);
    },
    text: () => bytes.toString("latin1", 0, length),
  };
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
