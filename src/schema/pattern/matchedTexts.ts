import { characterSet } from "./characterSet.ts";
import { isAnchored } from "./isAnchored.ts";
import { readPattern } from "./readPattern.ts";
import { type RegexNode, readRegex } from "./readRegex.ts";

/** What is certain of all texts in which a pattern matches. */
interface MatchedTexts {
  /** Whether all their characters are of ASCII: those of `^[a-z]+$`, but not "éa" of `[a-z]`. */
  readonly isAscii: boolean;
  /** How many characters they have at least, and at most. */
  readonly least: number;
  readonly most: number;
}

const anyTexts: MatchedTexts = { isAscii: false, least: 0, most: Number.POSITIVE_INFINITY };

const known = new Map<string, MatchedTexts>();

/** What is certain of the texts in which `pattern` matches. */
export function matchedTexts(pattern: string): MatchedTexts {
  const found = known.get(pattern) ?? find(pattern);
  known.set(pattern, found);
  return found;
}

function find(pattern: string): MatchedTexts {
  const read = readPattern(pattern);
  const node = "error" in read ? undefined : readRegex(read.source);
  if ("error" in read || node === undefined) return anyTexts;
  const isWhole = isAnchored(node) && reachesEnd(node);
  const isAscii = isWhole && takesAscii(node, read.flags);
  // Without the flag, a character may be half of one.
  if (read.flags === "" && !isAscii) return anyTexts;
  return { isAscii, least: leastOf(node), most: isWhole ? mostOf(node) : Number.POSITIVE_INFINITY };
}

/** Whether what it matches goes as far as the end of a text. */
function reachesEnd(node: RegexNode): boolean {
  switch (node.kind) {
    case "assertion":
      return node.source === "$";
    case "all": {
      const last = node.of.at(-1);
      return last !== undefined && reachesEnd(last);
    }
    case "any":
      return node.of.every(reachesEnd);
    default:
      return false;
  }
}

function takesAscii(node: RegexNode, flags: string): boolean {
  switch (node.kind) {
    case "character":
      return characterSet(node.source, flags).at(-1) === 0;
    case "assertion":
      return true;
    case "repeat":
      return takesAscii(node.of, flags);
    default:
      return node.of.every((part) => takesAscii(part, flags));
  }
}

/** Of an escaped pair, each half is read as a character. */
const half = /^\\u[dD][89a-fA-F]/;

function leastOf(node: RegexNode): number {
  switch (node.kind) {
    case "character":
      return node.source === "" || half.test(node.source) ? 0 : 1;
    case "assertion":
      return 0;
    case "repeat":
      return node.min * leastOf(node.of);
    case "all":
      return node.of.reduce((sum, part) => sum + leastOf(part), 0);
    case "any":
      return Math.min(...node.of.map(leastOf));
  }
}

function mostOf(node: RegexNode): number {
  switch (node.kind) {
    case "character":
      return 1;
    case "assertion":
      return 0;
    case "repeat": {
      const once = mostOf(node.of);
      return once === 0 ? 0 : node.max * once;
    }
    case "all":
      return node.of.reduce((sum, part) => sum + mostOf(part), 0);
    case "any":
      return Math.max(...node.of.map(mostOf));
  }
}
