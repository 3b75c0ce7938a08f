import { backtrackingSteps } from "./backtrackingSteps.ts";
import type { Pump } from "./findPumps.ts";
import type { RegexNode } from "./readRegex.ts";

/** A text that takes so many steps has shown how they grow. */
const enoughSteps = 30_000;

/** More than so many steps for each character and state are too many for time in proportion. */
const mostForEach = 10;

/** Longer texts would show no more. */
const longest = 256;

/** How the steps grow as a part is repeated, in an expression of so many states; `undefined` where they grow by as much each time. */
export function growthOf(
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
