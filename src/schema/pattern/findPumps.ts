import type { RegexSteps } from "./regexSteps.ts";

/** Parts of a text that may keep an engine busy that backtracks: the longer, the more often one of them is repeated. */
export interface Pump {
  readonly before: string;
  readonly repeated: string;
  /** Whether the ways to take it double with each repetition; else they grow by it. */
  readonly isDoubling: boolean;
}

/** States are looked at until the answer would take some hundredths of a second: for each of the two kinds of texts, for each one of them. */
const mostSteps = 20_000;
const mostForOne = 3_000;
const mostFirst = 1_000;

/**
 * Among `count` states, of which `cycles` lead back to themselves, texts that lead from a state back to itself in two ways, and texts that
 * lead from one state to itself and to another that they lead to itself as well (Weber and Seidl, "On the degree of ambiguity of finite
 * automata", 1991: EDA and IDA).
 */
export function* findPumps(steps: RegexSteps, count: number, cycles: readonly number[]): Generator<Pump> {
  const { characters } = steps;
  let left = mostSteps;

  /** The shortest text that leads from one of the `first` tuples of states, each with the kind that led there, to the `goal`. */
  function search(
    first: Iterable<readonly [readonly number[], number]>,
    goal: readonly number[],
  ): string | undefined {
    const keyOf = (tuple: readonly number[]) => tuple.reduce((key, state) => key * count + state, 0);
    const aim = keyOf(goal);
    const found = new Map<number, { readonly from: number; readonly kind: number }>();
    const waiting: (readonly number[])[] = [];
    const add = (tuple: readonly number[], kind: number, from: number) => {
      const key = keyOf(tuple);
      if (found.has(key)) return;
      found.set(key, { from, kind });
      waiting.push(tuple);
    };
    const least = Math.max(0, left - mostForOne);
    for (const [tuple, kind] of first) {
      if (found.size >= mostFirst || left-- <= least) break;
      add(tuple, kind, -1);
    }
    for (let at = 0; at < waiting.length && !found.has(aim) && left > least; at++) {
      const tuple = waiting[at] as readonly number[];
      for (let kind = 0; kind < characters.length; kind++)
        for (const next of product(steps, tuple, kind)) {
          if (left-- <= least) break;
          add(next, kind, keyOf(tuple));
        }
    }
    let text = "";
    for (let step = found.get(aim); step !== undefined; step = found.get(step.from))
      text = characters[step.kind] + text;
    return text === "" ? undefined : text;
  }

  const befores = shortest(steps, count);
  for (const state of cycles) {
    const before = befores[state];
    if (before === undefined || left <= 0) continue;
    const repeated = search(partings(steps, state), [state, state]);
    if (repeated !== undefined) yield { before, repeated, isDoubling: true };
  }
  left = mostSteps;
  // Behind it, what is tried at the beginning of a text alone is not.
  const idle = characters.find((_, kind) => steps.next(0, kind).join() === "0");
  for (const one of cycles)
    for (const other of cycles) {
      const before = befores[one];
      if (one === other || before === undefined || left <= 0) continue;
      const repeated = search(departures(steps, [one, one, other]), [one, other, other]);
      if (repeated === undefined) continue;
      yield { before, repeated, isDoubling: false };
      if (one === 0 && idle !== undefined) yield { before: idle, repeated, isDoubling: false };
    }
}

/** Where one character leads from each state of a tuple. */
function* product(steps: RegexSteps, tuple: readonly number[], kind: number): Generator<readonly number[]> {
  const [first, ...rest] = tuple;
  if (first === undefined) {
    yield [];
    return;
  }
  const nexts = steps.next(first, kind);
  if (nexts.length === 0) return;
  for (const tail of product(steps, rest, kind)) for (const head of nexts) yield [head, ...tail];
}

/** Where any character leads from each state of a tuple. */
function* departures(
  steps: RegexSteps,
  tuple: readonly number[],
): Generator<readonly [readonly number[], number]> {
  for (let kind = 0; kind < steps.characters.length; kind++)
    for (const next of product(steps, tuple, kind)) yield [next, kind];
}

/** Where any character leads in two ways from one state. */
function* partings(steps: RegexSteps, state: number): Generator<readonly [readonly number[], number]> {
  for (let kind = 0; kind < steps.characters.length; kind++) {
    const nexts = steps.next(state, kind);
    for (let one = 0; one < nexts.length; one++)
      for (let other = one + 1; other < nexts.length; other++)
        yield [[nexts[one] as number, nexts[other] as number], kind];
  }
}

/** By state, a shortest text that leads to it. */
function shortest(steps: RegexSteps, count: number): readonly (string | undefined)[] {
  const found: (string | undefined)[] = new Array(count).fill(undefined);
  found[0] = "";
  const waiting = [0];
  for (const state of waiting)
    for (const [kind, character] of steps.characters.entries())
      for (const next of steps.next(state, kind))
        if (found[next] === undefined) {
          found[next] = (found[state] as string) + character;
          waiting.push(next);
        }
  return found;
}
