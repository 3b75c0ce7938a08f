import { and, not, operand, type Test, textOf } from "./test.ts";

/** A condition with what follows from it. */
export interface Branch {
  readonly test: Test;
  readonly lines: Lines;
  readonly otherwise: Lines;
}

/** A statement of nested calls: the last of `functions` gets `args`, the others its result. */
export interface Call {
  readonly functions: readonly string[];
  /** An expression, or the items of an array. */
  readonly args: readonly (string | readonly string[])[];
}

/** A `switch`. */
export interface Switch {
  /** An expression. */
  readonly over: string;
  /** The expressions of each case, and its lines, of which the last leaves the `switch`. */
  readonly cases: readonly { readonly values: readonly string[]; readonly lines: Lines }[];
  /** For the values of no case; absent where what follows is for them. */
  readonly otherwise?: Lines;
}

/** Lines of a function body; nested lists are indented by one step. */
export type Lines = readonly (string | Lines | Branch | Call | Switch)[];

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

/** `fail` unless `test` holds. */
export function demand(test: Test, fail: string): Lines {
  return when(not(test), [fail]);
}

/** `head {`, the lines, `}`; nothing where there are no lines. */
export function block(head: string, lines: Lines): Lines {
  return lines.length === 0 ? [] : [`${head} {`, lines, "}"];
}

/** The lines as text, each with a newline, as far as they can be reached. */
export function indented(lines: Lines, indent: string): string {
  const end = lines.findIndex((line) => typeof line === "string" && /^(?:return\b.*|continue);$/.test(line));
  return (end < 0 ? lines : lines.slice(0, end + 1))
    .map((line) => {
      if (typeof line === "string") return `${indent}${line}\n`;
      if (isBranch(line)) return `${indent}${branchText(line, indent)}`;
      if (isSwitch(line)) return switchText(line, indent);
      return isCall(line) ? callText(line, indent) : indented(line, `${indent}  `);
    })
    .join("");
}

function isBranch(line: Lines[number] | undefined): line is Branch {
  return typeof line === "object" && "test" in line;
}

function isCall(line: Lines | Call): line is Call {
  return "args" in line;
}

function isSwitch(line: Lines | Call | Switch): line is Switch {
  return "cases" in line;
}

function switchText({ over, cases, otherwise }: Switch, indent: string): string {
  const texts = cases.map(({ values, lines }) => {
    const heads = values.map((value) => `${indent}  case ${value}:\n`).join("");
    return heads + indented(lines, `${indent}    `);
  });
  const last = otherwise === undefined ? "" : `${indent}  default:\n${indented(otherwise, `${indent}    `)}`;
  return `${indent}switch (${over}) {\n${texts.join("")}${last}${indent}}\n`;
}

/** Without the indent of its first line. */
function branchText({ test, lines, otherwise }: Branch, indent: string): string {
  const head = `if (${textOf(test)})`;
  if (otherwise.length === 0) {
    const line = shortLine(lines);
    if (line !== undefined && indent.length + head.length + 1 + line.length <= width)
      return `${head} ${line}\n`;
  }
  const opened =
    indent.length + head.length + 2 > width
      ? `if (\n${longCondition(test, indent)}${indent}) {\n`
      : `${head} {\n`;
  const text = `${opened}${indented(lines, `${indent}  `)}${indent}}`;
  const [next] = otherwise;
  if (next === undefined) return `${text}\n`;
  if (otherwise.length === 1 && isBranch(next)) return `${text} else ${branchText(next, indent)}`;
  return `${text} else {\n${indented(otherwise, `${indent}  `)}${indent}}\n`;
}

/** A single plain statement. */
function shortLine(lines: Lines): string | undefined {
  const [only] = lines;
  if (lines.length !== 1 || only === undefined || isBranch(only)) return undefined;
  if (typeof only === "string") return only;
  return !isSwitch(only) && isCall(only) ? oneLine(only) : undefined;
}

/** The parts of a condition, a line each. */
function longCondition(test: Test, indent: string): string {
  if (typeof test === "object" && test.op === "atom" && test.choice !== undefined) {
    const [condition, yes, no] = test.choice;
    return [`  ${condition}`, `    ? ${yes}`, `    : ${no}`].map((line) => `${indent}${line}\n`).join("");
  }
  if (typeof test === "boolean" || test.op === "atom") return `${indent}  ${textOf(test)}\n`;
  const operator = test.op === "and" ? " &&" : " ||";
  return test.of
    .map((part, index) => `${indent}  ${operand(part)}${index < test.of.length - 1 ? operator : ""}\n`)
    .join("");
}

function oneLine({ functions, args }: Call): string {
  const list = args.map((arg) => argText(arg)).join(", ");
  return `${functions.map((name) => `${name}(`).join("")}${list}${")".repeat(functions.length)};`;
}

/** On one line, or with its arguments on a line of their own, or on a line each. */
function callText(call: Call, indent: string, end = ";"): string {
  const line = oneLine(call).slice(0, -1) + end;
  if (indent.length + line.length <= width) return `${indent}${line}\n`;
  const [outer, ...inner] = call.functions as readonly [string, ...string[]];
  const nested = `${indent}  `;
  const args =
    inner.length > 0
      ? callText({ functions: inner, args: call.args }, nested, ",")
      : call.args.map((arg) => `${nested}${argText(arg, nested)},\n`).join("");
  return `${indent}${outer}(\n${args}${indent})${end}\n`;
}

/** Without the indent of its first line; an array that is too long for one has a line for each item. */
function argText(arg: Call["args"][number], indent = ""): string {
  if (typeof arg === "string") return arg;
  const line = `[${arg.join(", ")}]`;
  if (indent === "" || indent.length + line.length < width) return line;
  return `[\n${arg.map((item) => `${indent}  ${item},\n`).join("")}${indent}]`;
}
