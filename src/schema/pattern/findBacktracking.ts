import { assertionsOf } from "./assertionsOf.ts";
import { endsAfter } from "./endsAfter.ts";
import { findPumps, type Pump } from "./findPumps.ts";
import { growthOf } from "./growthOf.ts";
import { isAnchored } from "./isAnchored.ts";
import { type RegexNode, readRegex } from "./readRegex.ts";
import { type RegexStates, regexStates } from "./regexStates.ts";
import { regexSteps } from "./regexSteps.ts";

/** How a hostile text keeps an engine busy that backtracks. */
export interface Backtracking {
  /** How time grows with the length of the text. */
  readonly growth: string;
  /** The text: its parts, as JSON. */
  readonly text: string;
}

/** Expressions of more states are not worth the time. */
const mostStates = 1000;

/** The expression, and so much of what it looks for. */
const mostParts = 10;

/** So many parts of texts are tried. */
const mostPumps = 5;

/**
 * A kind of text for which the time that a regular expression takes, one that can be read with `flags`, grows faster than its length: each
 * is tried, step by step. `undefined` where none was found. The library for this, recheck, takes up to seconds for one expression, and
 * what it finds depends on how far it gets in them; tests hold this against it.
 */
export function findBacktracking(source: string, flags: string): Backtracking | undefined {
  const node = readRegex(source);
  if (node === undefined) return undefined;
  // Without counts first, which has the fewest states, and finds where counts alone keep it from going on for ever.
  for (const part of [node, ...lookedFor(node)].slice(0, mostParts))
    for (const copies of [1, undefined]) {
      const states = regexStates(part, copies);
      if (states === undefined || states.sources.length > mostStates) continue;
      const found = tryPumps(node, flags, states, part === node && !isAnchored(node));
      if (found !== undefined) return found;
    }
  return undefined;
}

/** Tries texts that `states`, of the expression `node` or a part of it, suggest; `passes`: whether it may begin anywhere. */
function tryPumps(
  node: RegexNode,
  flags: string,
  states: RegexStates,
  passes: boolean,
): Backtracking | undefined {
  const steps = regexSteps(states, flags, passes);
  let tried = 0;
  const cycles = [...(passes ? [0] : []), ...states.repeated];
  for (const pump of findPumps(steps, states.sources.length, cycles)) {
    if (tried++ >= mostPumps) break;
    for (const end of endsAfter(steps, states.last, pump)) {
      const growth = growthOf(node, flags, states.sources.length, pump, end);
      if (growth !== undefined) return { growth, text: textOf(pump, end) };
    }
  }
  return undefined;
}

/** What the expression looks for ahead. */
function lookedFor(node: RegexNode): readonly RegexNode[] {
  return assertionsOf(node).flatMap(({ of }) => (of === undefined ? [] : [of, ...lookedFor(of)]));
}

function textOf({ before, repeated }: Pump, end: string): string {
  const parts = [JSON.stringify(before), `${JSON.stringify(repeated)} many times`, JSON.stringify(end)];
  return parts.filter((part) => part !== '""').join(" + ");
}
