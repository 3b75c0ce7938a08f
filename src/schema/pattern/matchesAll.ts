import { readPattern } from "./readPattern.ts";
import { type RegexNode, readRegex } from "./readRegex.ts";

/**
 * Whether `pattern` is certain to match somewhere in any text, as `.*` does, which takes nothing if need be; `^.*$` does not, as `.`
 * is no line break.
 */
export function matchesAll(pattern: string): boolean {
  const read = readPattern(pattern);
  const node = "error" in read ? undefined : readRegex(read.source);
  return node !== undefined && matchesStart(node);
}

/** Whether it takes nothing at the beginning of any text. */
function matchesStart(node: RegexNode): boolean {
  switch (node.kind) {
    case "character":
      return false;
    case "assertion":
      return node.source === "^";
    case "all":
      return node.of.every(matchesStart);
    case "any":
      return node.of.some(matchesStart);
    case "repeat":
      return node.min === 0 || matchesStart(node.of);
  }
}
