import type { RegexNode } from "../../../src/schema/pattern/readRegex.ts";

/** A text of that many steps is given up. */
export const mostSteps = 300_000;

type Continue = (at: number) => boolean;

/**
 * How many characters and groups an engine that backtracks looks at before it knows whether `text` has a match, by ECMA-262 section 22.2.2
 * (RepeatMatcher refuses an iteration that takes nothing); what is looked for around is not looked for.
 */
export function backtrackingSteps(node: RegexNode, text: string): number {
  let steps = 0;

  function match(of: RegexNode, at: number, then: Continue): boolean {
    if (++steps > mostSteps) return true;
    switch (of.kind) {
      case "character":
        return at < text.length && isMatch(of.source, text[at] as string) && then(at + 1);
      case "assertion":
        return (of.source !== "^" || at === 0) && (of.source !== "$" || at === text.length) && then(at);
      case "all":
        return inOrder(of.of, 0, at, then);
      case "any":
        return of.of.some((each) => match(each, at, then));
      case "repeat":
        return repeat(of.of, of.min, of.max, at, then);
    }
  }

  function inOrder(parts: readonly RegexNode[], index: number, at: number, then: Continue): boolean {
    const part = parts[index];
    return part === undefined ? then(at) : match(part, at, (next) => inOrder(parts, index + 1, next, then));
  }

  function repeat(of: RegexNode, min: number, max: number, at: number, then: Continue): boolean {
    if (max === 0) return then(at);
    const again: Continue = (next) =>
      (min > 0 || next > at) && repeat(of, Math.max(0, min - 1), max - 1, next, then);
    return match(of, at, again) || (min === 0 && then(at));
  }

  for (let start = 0; start <= text.length; start++) if (match(node, start, () => true)) break;
  return steps;
}

const expressions = new Map<string, RegExp>();

function isMatch(source: string, character: string): boolean {
  const expression = expressions.get(source) ?? new RegExp(`^(?:${source})$`);
  expressions.set(source, expression);
  return expression.test(character);
}
