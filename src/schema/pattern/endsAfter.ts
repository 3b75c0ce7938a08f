import type { Pump } from "./findPumps.ts";
import type { RegexSteps } from "./regexSteps.ts";

/** So many are found, from among so many short texts, and as long as they take so many ways. */
const mostEnds = 3;
const mostTexts = 100;
const mostWays = 100_000;

/** What may follow so that there is no match: short texts after which none may end, or nothing. */
export function endsAfter(
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
