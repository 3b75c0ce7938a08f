import { allCharacters, type CharacterSet, characterSet, overlap } from "./characterSet.ts";
import type { RegexStates } from "./regexStates.ts";

/** Pairs of states are looked at until the answer would take milliseconds. */
const mostSteps = 100_000;

/** What is asked about. */
export interface Search {
  readonly states: RegexStates;
  readonly flags: string;
  /** Whether it is tried at one place of a text alone. */
  readonly isTriedOnce: boolean;
  /** Whether a match is found wherever it may end. */
  readonly endsAnywhere: boolean;
}

/** Whether some text may lead to one state in two ways: looks at all pairs of states that one text leads to. */
export function isAmbiguous({ states, flags, isTriedOnce, endsAnywhere }: Search): boolean {
  const { sources, last, repeated } = states;
  // One that may begin anywhere passes over any text first; where it ends soon, each beginning takes little.
  const next =
    isTriedOnce || repeated.size === 0
      ? states.next
      : states.next.map((each, state) => (state === 0 ? [0, ...each] : each));
  const meet = meeting(sources, flags);
  const found = new Set<number>([0]);
  const waiting: [number, number][] = [[0, 0]];
  let steps = 0;
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const [one, other] = pair;
    for (const left of next[one] as readonly number[]) {
      for (const right of next[other] as readonly number[]) {
        if (++steps > mostSteps) return true;
        if (one !== other && left === right) return true;
        const [low, high] = left < right ? [left, right] : [right, left];
        // A later beginning is tried only if no match was found from an earlier one.
        if (low === 0 && high !== 0 && endsAnywhere && last.has(high)) continue;
        const key = low * sources.length + high;
        if (found.has(key) || !meet(low, high)) continue;
        found.add(key);
        waiting.push([low, high]);
      }
    }
  }
  return false;
}

/** Whether one character may lead to both of two states; the start takes all. */
function meeting(sources: readonly string[], flags: string): (one: number, other: number) => boolean {
  const sets = new Map<string, CharacterSet>([["", allCharacters]]);
  for (const source of sources) if (!sets.has(source)) sets.set(source, characterSet(source, flags));
  const answers = new Map<string, Map<string, boolean>>();
  return (one, other) => {
    const [left, right] = [sources[one] as string, sources[other] as string];
    if (left === right) return true;
    const row = answers.get(left) ?? new Map<string, boolean>();
    answers.set(left, row);
    const known = row.get(right);
    if (known !== undefined) return known;
    const answer = overlap(sets.get(left) as CharacterSet, sets.get(right) as CharacterSet);
    row.set(right, answer);
    return answer;
  };
}
