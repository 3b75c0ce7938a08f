import { setFlagsFromString } from "node:v8";

/** The newest Node.js whose V8 is known to have the flag: an unknown one would be complained about. */
const newest = 24;

/**
 * Tells V8 that this program runs for a short time: its optimizing compiler starts on a function after that much work in it (in bytes of
 * bytecode; V8 takes 66 KB), or else spends more time on the code than the code takes until the program ends. Half of the CPU time of a
 * run, without it.
 */
export function expectShortRun(): void {
  if (Number.parseInt(process.versions.node, 10) <= newest) setFlagsFromString("--interrupt-budget=3000000");
}
