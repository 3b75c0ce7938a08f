import { assertionsOf } from "./assertionsOf.ts";
import { backtrackingSteps } from "./backtrackingSteps.ts";
import { findPumps, type Pump } from "./findPumps.ts";
import { isAnchored } from "./isLinear.ts";
import { type RegexNode, readRegex } from "./readRegex.ts";
import { type RegexStates, regexStates } from "./regexStates.ts";
import { type RegexSteps, regexSteps } from "./regexSteps.ts";

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

/** So many ends, for each of them, from among so many short texts, and as long as they take so many ways. */
const mostEnds = 3;
const mostTexts = 100;
const mostWays = 100_000;

/** A text that takes so many steps has shown how they grow. */
const enoughSteps = 30_000;

/** More than so many steps for each character and state are too many for time in proportion. */
const mostForEach = 10;

/** Longer texts would show no more. */
const longest = 256;

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

/** What may follow so that there is no match: short texts after which none may end, or nothing. */
function endsAfter(
  steps: RegexSteps,
  last: ReadonlySet<number>,
  { before, repeated }: Pump,
): readonly string[] {
  const kinds = new Map(steps.characters.map((character, kind) => [character, kind]));
  let left = mostWays;
  const step = (from: ReadonlySet<number>, kind: number) => {
    const found = new Set<number>();
    for (const state of from) {
      const next = steps.next(state, kind);
      left -= next.length;
      for (const each of next) found.add(each);
    }
    return found;
  };
  let reached = new Set([0]);
  for (const character of before + repeated.repeat(3))
    reached = step(reached, kinds.get(character) as number);
  // What is found from there on, after all else was tried, makes no difference.
  reached.delete(0);
  const ends: string[] = [];
  const seen = new Set<string>();
  const waiting: [string, ReadonlySet<number>][] = [["", reached]];
  for (const [end, states] of waiting) {
    if (![...states].some((state) => last.has(state))) ends.push(end);
    if (ends.length === mostEnds) break;
    for (const [character, kind] of kinds) {
      if (waiting.length === mostTexts || left <= 0) break;
      const after = step(states, kind);
      const key = [...after].sort().join();
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push([end + character, after]);
    }
  }
  return ends.length === 0 ? [""] : ends;
}

/** How the steps grow as a part is repeated, in an expression of so many states; `undefined` where they grow by as much each time. */
function growthOf(
  node: RegexNode,
  flags: string,
  size: number,
  { before, repeated, isDoubling }: Pump,
  end: string,
): string | undefined {
  const counts: number[] = [];
  let length = 0;
  for (let times = 1; times * repeated.length <= longest && counts.at(-1) !== enoughSteps; times *= 2) {
    const text = before + repeated.repeat(times) + end;
    length = text.length;
    counts.push(backtrackingSteps(node, flags, text, enoughSteps));
  }
  const isCut = counts.at(-1) === enoughSteps;
  if (isCut && counts.length < 3) {
    const isSudden = enoughSteps > mostForEach * size * length;
    return isSudden ? (isDoubling ? "exponential" : "polynomial of a high degree") : undefined;
  }
  const [first = 1, second = 1, third = 1] = isCut ? counts.slice(-4, -1) : counts.slice(-3);
  const ratio = third / second;
  if (ratio < 3) return undefined;
  // Of a power the ratio stays the same.
  if (ratio > 6 && ratio > (2 * second) / first) return "exponential";
  const degree = Math.round(Math.log2(ratio));
  return `${ordinals[degree] ?? `${degree}th`} degree polynomial`;
}

const ordinals = ["", "", "2nd", "3rd"];

function textOf({ before, repeated }: Pump, end: string): string {
  const parts = [JSON.stringify(before), `${JSON.stringify(repeated)} many times`, JSON.stringify(end)];
  return parts.filter((part) => part !== '""').join(" + ");
}
