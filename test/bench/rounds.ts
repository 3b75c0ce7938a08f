import { performance } from "node:perf_hooks";
import type { Judge } from "./judge.ts";
import { median } from "./median.ts";

/** A contender, with what it took: by set of documents, for each portion of these, nanoseconds in each round. */
export interface Runner {
  readonly name: string;
  readonly judge: Judge;
  readonly rounds: { readonly [set: string]: number[][] };
}

export interface Sets {
  readonly [set: string]: readonly string[];
}

/** How long to go on: at least `least` rounds, then until the time is used up. */
export interface Budget {
  readonly warmUpMs: number;
  readonly ms: number;
  readonly least: number;
  readonly most: number;
}

/** Documents that are timed together: enough for the clock, and so few that a busy machine seldom interrupts them. */
const portion = 40;

/**
 * Lets contenders judge documents in turns, each round in another order, so that a busy machine is as hard on each. `texts` are parsed
 * anew for every turn, as they are in use: a string that was judged before has its hash at hand, and a constant of the program is
 * equal by its address. With `parse`, what is timed is the parsing itself.
 * @returns the number of rounds
 */
export function runRounds(runners: readonly Runner[], sets: Sets, budget: Budget, parse: Runner): number {
  // Documents that stay alive keep their hidden classes alive, and with these the code that was compiled for them.
  const kept = Object.values(sets).map(parseAll);
  const loops = new Map(runners.map((runner) => [runner, loopOf(runner)]));
  const portions = Object.entries(sets).flatMap(([set, texts]) =>
    portionsOf(texts).map((some, index) => ({ set, index, texts: some })),
  );
  for (const [runner, loop] of loops) warmUp(() => turn(runner, loop, portions, false), budget.warmUpMs);
  const end = performance.now() + budget.ms;
  let count = 0;
  for (; count < budget.most && (count < budget.least || performance.now() < end); count++) {
    const mixed = shuffled(portions).map((each) => ({ ...each, texts: shuffled(each.texts) }));
    for (const [runner, loop] of shuffled([...loops, [parse, undefined] as const]))
      turn(runner, loop, mixed, true);
  }
  if (kept.length === 0) throw new Error("No documents");
  return count;
}

/** Nanoseconds per document of a set: for each portion the median of its rounds, all together. */
export function timeOf({ rounds }: Runner, set: string, documents: number): number {
  return (rounds[set] ?? []).reduce((sum, times) => sum + median(times), 0) / documents;
}

interface Portion {
  readonly set: string;
  readonly index: number;
  readonly texts: readonly string[];
}

function portionsOf(texts: readonly string[]): string[][] {
  const mixed = shuffled(texts);
  return Array.from({ length: Math.ceil(mixed.length / portion) }, (_, index) =>
    mixed.slice(index * portion, (index + 1) * portion),
  );
}

type Loop = (documents: readonly unknown[]) => number;

function turn(
  { rounds }: Runner,
  loop: Loop | undefined,
  portions: readonly Portion[],
  counts: boolean,
): void {
  for (const { set, index, texts } of portions) {
    const documents = loop === undefined ? [] : parseAll(texts);
    const start = performance.now();
    if (loop === undefined) parseAll(texts);
    else loop(documents);
    const nanoseconds = (performance.now() - start) * 1e6;
    if (!counts) continue;
    const times = rounds[set] ?? [];
    times[index] ??= [];
    times[index].push(nanoseconds);
  }
}

function parseAll(texts: readonly string[]): unknown[] {
  const documents: unknown[] = [];
  for (const text of texts) documents.push(JSON.parse(text));
  return documents;
}

function warmUp(run: () => void, ms: number): void {
  const end = performance.now() + ms;
  do run();
  while (performance.now() < end);
}

let loops = 0;

/** A loop of the contender's own: in a shared one, the call of the judge would be one of many and never be compiled into it. */
function loopOf({ judge }: Runner): Loop {
  return new Function(
    "judge",
    `return function loop${loops++}(documents) {
      let valid = 0;
      for (let i = 0; i < documents.length; i++) if (judge(documents[i])) valid++;
      return valid;
    };`,
  )(judge);
}

function shuffled<T>(list: readonly T[]): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
