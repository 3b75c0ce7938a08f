import { and, operand, type Test, textOf } from "./test.ts";

/** A condition with what follows from it. */
export interface Branch {
  readonly test: Test;
  readonly lines: Lines;
  readonly otherwise: Lines;
}

/** Lines of a function body; nested lists are indented by one step. */
export type Lines = readonly (string | Lines | Branch)[];

const width = 110;

/** `if (test)` with both ways; what can be decided now is, and an `if` that is all of another becomes one with it. */
export function when(test: Test, then: Lines, otherwise: Lines = []): Lines {
  if (typeof test === "boolean") return test ? then : otherwise;
  if (then.length === 0 && otherwise.length === 0) return [];
  const [only] = then;
  if (then.length === 1 && otherwise.length === 0 && isBranch(only) && only.otherwise.length === 0) {
    return [{ test: and(test, only.test), lines: only.lines, otherwise: [] }];
  }
  return [{ test, lines: then, otherwise }];
}

/** `head {`, the lines, `}`; nothing where there are no lines. */
export function block(head: string, lines: Lines): Lines {
  return lines.length === 0 ? [] : [`${head} {`, lines, "}"];
}

/** The lines as text, each with a newline. */
export function indented(lines: Lines, indent: string): string {
  return lines
    .map((line) => {
      if (typeof line === "string") return wrapped(line, indent);
      return isBranch(line) ? branchText(line, indent) : indented(line, `${indent}  `);
    })
    .join("");
}

function isBranch(line: string | Lines | Branch | undefined): line is Branch {
  return typeof line === "object" && "test" in line;
}

function branchText({ test, lines, otherwise }: Branch, indent: string): string {
  const head = `if (${textOf(test)})`;
  const [only] = lines;
  if (otherwise.length === 0 && lines.length === 1 && typeof only === "string") {
    const line = `${indent}${head} ${only}`;
    if (line.length <= width) return `${line}\n`;
  }
  const inner = indented(lines, `${indent}  `);
  const long = indent.length + head.length + 2 > width && typeof test === "object" && test.op !== "atom";
  const opened = long ? `if (\n${longCondition(test, indent)}${indent}) {\n` : `${head} {\n`;
  if (otherwise.length === 0) return `${indent}${opened}${inner}${indent}}\n`;
  return `${indent}${opened}${inner}${indent}} else {\n${indented(otherwise, `${indent}  `)}${indent}}\n`;
}

/** The parts of a condition, a line each. */
function longCondition(test: Exclude<Test, boolean> & { op: "and" | "or" }, indent: string): string {
  const operator = test.op === "and" ? " &&" : " ||";
  return test.of
    .map((part, index) => `${indent}  ${operand(part)}${index < test.of.length - 1 ? operator : ""}\n`)
    .join("");
}

/** A line that is too long for one, where it is a call in a call. */
function wrapped(line: string, indent: string): string {
  const call = /^(issues\.push\()(.*)(\);)$/.exec(line);
  if (indent.length + line.length <= width || call === null) return `${indent}${line}\n`;
  return `${indent}${call[1]}\n${indent}  ${call[2]},\n${indent}${call[3]}\n`;
}
