import type { Part } from "./part.ts";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Most lines are as they were in the text, and stand below one that was. */
const usualLine = ";AACA";

/**
 * The `mappings` of a source map (ECMA-426) that lead from the text of the parts back to their modules: where each line begins, and
 * where the text goes on behind a cut. A part begins with a line. Linear in the text.
 */
export function mappingsOf(parts: readonly Part[]): string {
  const mappings = asciiText();
  /** Whether the line has a point already. */
  let begun = false;
  let [column, line, lineStart, source] = [0, 0, 0, 0];
  let [lastColumn, lastLine, lastStart, lastSource] = [0, 0, 0, 0];

  function point(position: number): void {
    const start = position - lineStart;
    if (begun) mappings.add(",");
    const file = source === lastSource ? "A" : vlq(source - lastSource);
    mappings.add(`${vlq(column - lastColumn)}${file}${vlq(line - lastLine)}${vlq(start - lastStart)}`);
    lastColumn = column;
    lastSource = source;
    lastLine = line;
    lastStart = start;
    begun = true;
  }

  for (const part of parts) {
    const { text, cuts, start, end } = part;
    source = part.source;
    line = countLines(text, start);
    lineStart = lineStartOf(text, start);
    let position = start;
    for (const cut of [...cuts, { start: end, end }]) {
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
          if (!isBlank && line === lastLine + 1 && lastStart === 0 && source === lastSource) {
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
  }
  return mappings.text().replace(/;+$/, "");
}

/** Where the line of a position begins. */
function lineStartOf(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** How many lines end before `end`. */
function countLines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
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
