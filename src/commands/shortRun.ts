import { setFlagsFromString } from "node:v8";

/** The only major version of Node.js that is known to have the flag: V8 complains about one that it does not know. */
const known = "20";

/**
 * Tells V8 that this program runs for a short time: its optimizing compiler starts on a function after that much work in it (in bytes of
 * bytecode; V8 takes 66 KB), or else spends more time on the code than the code takes until the program ends. Half of the CPU time of a
 * run, without it.
 */
export function expectShortRun(): void {
  if (process.versions.node.split(".")[0] === known) setFlagsFromString("--interrupt-budget=3000000");
}
