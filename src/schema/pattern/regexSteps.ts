import { type CharacterSet, characterSet } from "./characterSet.ts";
import type { RegexStates } from "./regexStates.ts";

/** The ways between the states of a regular expression, by characters that none of its pieces tells apart. */
export interface RegexSteps {
  /** A character of each kind, those first that the fewest pieces take. */
  readonly characters: readonly string[];
  /** Where a character of that kind leads from a state, each state as many times as there are ways to it. */
  next(state: number, kind: number): readonly number[];
}

/** All that are told apart by code, those of names first; the last stands for all beyond ASCII. */
const asked = [
  ..."a0A-_ .!",
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  "\u00e9",
];

/** The ways between `states`, whose sources are read with `flags`; with `passes`, state 0 passes over any text first. */
export function regexSteps({ sources, next }: RegexStates, flags: string, passes: boolean): RegexSteps {
  const sets = new Map<string, CharacterSet>();
  for (const source of sources.slice(1)) if (!sets.has(source)) sets.set(source, characterSet(source, flags));
  const kinds = new Map<string, string>();
  const takers = new Map<string, number>();
  for (const character of asked) {
    const code = Math.min(character.charCodeAt(0), 128);
    const takenBy = [...sets.values()].map((set) => set[code]).join("");
    if (kinds.has(takenBy)) continue;
    kinds.set(takenBy, character);
    takers.set(character, sources.filter((source) => sets.get(source)?.[code] === 1).length);
  }
  const characters = [...kinds.values()].sort(
    (a, b) => (takers.get(a) as number) - (takers.get(b) as number),
  );
  const known: (readonly number[])[][] = sources.map(() => []);
  return {
    characters,
    next(state, kind) {
      const row = known[state] as (readonly number[])[];
      const before = row[kind];
      if (before !== undefined) return before;
      const code = Math.min((characters[kind] as string).charCodeAt(0), 128);
      const found = (next[state] as readonly number[]).filter(
        (each) => sets.get(sources[each] as string)?.[code] === 1,
      );
      row[kind] = state === 0 && passes ? [0, ...found] : found;
      return row[kind];
    },
  };
}
