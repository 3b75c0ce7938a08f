import { type Assertion, assertionsOf } from "./assertionsOf.ts";
import { isAmbiguous } from "./isAmbiguous.ts";
import { isAnchored } from "./isAnchored.ts";
import { type RegexNode, readRegex } from "./readRegex.ts";
import { regexStates } from "./regexStates.ts";

/**
 * Whether a regular expression certainly takes time in proportion to the length of a text, at most, however the text is chosen: where no
 * text leads to one state in two ways, there are never more ways to try than states. `false` is no statement.
 */
export function isLinear(source: string, flags: string): boolean {
  const node = readRegex(source);
  if (node === undefined || (flags === "" && /\\[upP]\{/.test(source))) return false;
  return isProved(node, flags, isAnchored(node));
}

function isProved(node: RegexNode, flags: string, isTriedOnce: boolean): boolean {
  const assertions = assertionsOf(node);
  const ahead = isTriedOnce ? firstLookaheads(node) : [];
  const areNear = assertions.every((each) => ahead.includes(each) || !looksFar(each));
  if (!areNear || !ahead.every(({ of }) => of === undefined || isProved(of, flags, true))) return false;
  const states = regexStates(node);
  if (states?.isClear !== true || states.next.some((each) => new Set(each).size < each.length)) return false;
  return !isAmbiguous({ states, flags, isTriedOnce, endsAnywhere: assertions.length === 0 });
}

/** The assertions that are asked before any character is taken, once for each time that the whole is tried; none that looks behind. */
function firstLookaheads(node: RegexNode): readonly Assertion[] {
  const parts = node.kind === "all" ? node.of : [node];
  const end = parts.findIndex((part) => part.kind !== "assertion" || part.source.startsWith("(?<"));
  return (end < 0 ? parts : parts.slice(0, end)).flatMap(assertionsOf);
}

/** Whether what is looked for around may be repeated, or looks around itself. */
function looksFar({ of }: Assertion): boolean {
  const repeats = (node: RegexNode): boolean => {
    switch (node.kind) {
      case "character":
        return false;
      case "assertion":
        return node.of !== undefined;
      case "repeat":
        return true;
      default:
        return node.of.some(repeats);
    }
  };
  return of !== undefined && repeats(of);
}
