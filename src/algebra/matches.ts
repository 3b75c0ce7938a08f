import { readPattern } from "../schema/regularExpression.ts";
import type { Answer } from "./answer.ts";

const compiled = new Map<string, RegExp | undefined>();

/** Whether `pattern` matches somewhere in `text`; `undecided` where it is no regular expression here. */
export function matches(pattern: string, text: string): Answer {
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern));
  const expression = compiled.get(pattern);
  if (expression === undefined) return "undecided";
  return expression.test(text) ? "yes" : "no";
}

function compile(pattern: string): RegExp | undefined {
  const read = readPattern(pattern);
  return "error" in read ? undefined : new RegExp(pattern, read.flags);
}
