import { readPattern } from "../schema/pattern/readPattern.ts";
import type { Answer } from "./answer.ts";

const compiled = new Map<string, RegExp | undefined>();

/** Whether `pattern` matches somewhere in `text`; `undecided` where it is no regular expression here. */
export function matches(pattern: string, text: string): Answer {
  let expression = compiled.get(pattern);
  if (expression === undefined && !compiled.has(pattern)) {
    expression = compile(pattern);
    compiled.set(pattern, expression);
  }
  if (expression === undefined) return "undecided";
  return expression.test(text) ? "yes" : "no";
}

function compile(pattern: string): RegExp | undefined {
  const read = readPattern(pattern);
  return "error" in read ? undefined : new RegExp(pattern, read.flags);
}
