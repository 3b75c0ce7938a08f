import type { RegexNode } from "./readRegex.ts";

/** A regular expression as an automaton, with a state for each place where it takes a character (Glushkov's). State 0 is the start. */
export interface RegexStates {
  /** By state, the source of the characters that lead to it. */
  readonly sources: readonly string[];
  /** By state, those that may come next, each as many times as there are ways to it. */
  readonly next: readonly (readonly number[])[];
  /** Where a match may end. */
  readonly last: ReadonlySet<number>;
  /** Those that lead back to themselves. */
  readonly repeated: ReadonlySet<number>;
  /** Whether there is one way at most to take nothing, wherever nothing can be taken. */
  readonly isClear: boolean;
}

/** A part of it. */
interface Section {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isOptional: boolean;
}

const empty: Section = { first: [], last: [], isOptional: true };

/** What is repeated more often, is taken as repeated any number of times: there are more ways through that, not fewer. */
const manyCopies = 100;

/** More are not worth the time. */
const mostStates = 5000;

/** `undefined` where there are too many. What is repeated up to `mostCopies` times is counted. */
export function regexStates(node: RegexNode, mostCopies = manyCopies): RegexStates | undefined {
  const sources = [""];
  const next: number[][] = [[]];
  let areFew = true;
  let isClear = true;
  const looped = new Set<number>();

  function section(of: RegexNode): Section {
    areFew &&= sources.length <= mostStates;
    if (!areFew) return empty;
    switch (of.kind) {
      case "character":
        return character(of.source);
      case "assertion":
        return empty;
      case "all":
        return of.of.map(section).reduce(joined, empty);
      case "any":
        return choice(of.of.map(section));
      case "repeat":
        return repeated(of.of, of.min, of.max);
    }
  }

  function character(source: string): Section {
    const state = sources.push(source) - 1;
    next.push([]);
    return { first: [state], last: [state], isOptional: false };
  }

  function choice(options: readonly Section[]): Section {
    const optional = options.filter(({ isOptional }) => isOptional).length;
    isClear &&= optional < 2;
    return {
      first: options.flatMap(({ first }) => first),
      last: options.flatMap(({ last }) => last),
      isOptional: optional > 0,
    };
  }

  function joined(before: Section, after: Section): Section {
    for (const state of before.last) next[state]?.push(...after.first);
    return {
      first: before.isOptional ? [...before.first, ...after.first] : before.first,
      last: after.isOptional ? [...before.last, ...after.last] : after.last,
      isOptional: before.isOptional && after.isOptional,
    };
  }

  function repeated(of: RegexNode, min: number, max: number): Section {
    const isCounted = max <= mostCopies;
    const copies = isCounted ? max : Math.min(min, mostCopies) || 1;
    let rest = empty;
    for (let copy = copies - 1; copy >= 0 && areFew; copy--) {
      const first = sources.length;
      const one = section(of);
      // Whether nothing is taken once or not at all, or several times, are different ways.
      isClear &&= !one.isOptional || (min === 1 && max === 1);
      if (!isCounted && copy === copies - 1) {
        for (let state = first; state < sources.length; state++) looped.add(state);
        joined(one, one);
        // Between two iterations there may be some that take nothing.
        if (one.isOptional) joined(one, one);
      }
      rest = joined(one, rest);
      if (copy >= min) rest = { ...rest, isOptional: true };
    }
    return rest;
  }

  const whole = joined({ first: [0], last: [0], isOptional: false }, section(node));
  return areFew ? { sources, next, last: new Set(whole.last), repeated: looped, isClear } : undefined;
}
