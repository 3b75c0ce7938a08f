import { setFlagsFromString } from "node:v8";

/** The only major version of Node.js that is known to have the flags: V8 complains about one that it does not know. */
const isKnown = process.versions.node.split(".")[0] === "20";

/** How much work in a function, in bytes of bytecode, lets V8 optimize it; V8 takes 66 KB. */
const shortBudget = 3_000_000;
const leastBudget = 100_000;

/** Schemas of more bytes make a run long. */
const largestShort = 600_000;

/**
 * Tells V8 that this program runs for a short time: it spends more time to optimize a function than the code takes until the program
 * ends. Half of the CPU time of a run, without it.
 */
export function expectShortRun(): void {
  if (isKnown) setFlagsFromString(`--interrupt-budget=${shortBudget}`);
}

/**
 * Tells V8 how much longer the program will run with schemas of so many `bytes`, which is as much more work in each function. Those that
 * a function calls are not made one with it, which is most of the time that optimizing takes. At 6 MB, 18 % of the CPU time.
 */
export function expectLongRun(bytes: number): void {
  if (!isKnown || bytes <= largestShort) return;
  const budget = Math.max(leastBudget, Math.round((shortBudget * largestShort) / bytes));
  setFlagsFromString(`--interrupt-budget=${budget}`);
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=0");
}
