import { mentions } from "./mentions.ts";
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
  readonly args: readonly Argument[];
  /** How long it is on one line, without the semicolon. */
  readonly length: number;
}

/** An expression, or the items of an array. */
type Argument = string | readonly string[];

/** A `switch`. */
export interface Switch {
  /** An expression. */
  readonly over: string;
  /** The expressions of each case, what a comment says of them, and its lines, of which the last leaves the `switch`. */
  readonly cases: readonly {
    readonly values: readonly string[];
    readonly note?: string | undefined;
    readonly lines: Lines;
  }[];
  /** For the values of no case; absent where what follows is for them. */
  readonly otherwise?: Lines;
}

/** Lines that stand in many functions: for each indent their text is made once. */
export interface Common {
  readonly common: Lines;
  readonly texts: Map<string, string>;
}

/** Statements that declare variables of their own. They are a block where it matters to what stands beside them. */
export interface Scope {
  readonly scope: Lines;
}

/** Lines of a function body; nested lists are indented by one step. */
export type Lines = readonly (string | Lines | Branch | Call | Switch | Common | Scope)[];

const width = 110;

/** A call is easier to read on a long line than on many. */
const callWidth = 128;

/** `if (test)` with both ways; what can be decided now is, and an `if` that is all of another becomes one with it. */
export function when(test: Test, then: Lines, otherwise: Lines = []): Lines {
  if (typeof test === "boolean") return test ? then : otherwise;
  if (then.length === 0 && otherwise.length === 0) return [];
  const [first] = then;
  const inner = then.length === 1 && typeof first === "object" && isCommon(first) ? first.common : then;
  const [only] = inner;
  if (inner.length === 1 && otherwise.length === 0 && isBranch(only) && only.otherwise.length === 0) {
    return [{ test: and(test, only.test), lines: only.lines, otherwise: [] }];
  }
  return [{ test, lines: then, otherwise }];
}

/** The statement `outer(inner(args));`, of all `functions` from the outside in. */
export function call(functions: readonly string[], args: readonly Argument[]): Call {
  let length = -", ".length;
  for (const name of functions) length += name.length + "()".length;
  for (const arg of args) length += (typeof arg === "string" ? arg.length : listLength(arg)) + ", ".length;
  return { functions, args, length };
}

function listLength(items: readonly string[]): number {
  let length = "[]".length - (items.length === 0 ? 0 : ", ".length);
  for (const item of items) length += item.length + ", ".length;
  return length;
}

/** `fail` unless `test` holds. */
export function demand(test: Test, fail: string): Lines {
  return when(not(test), [fail]);
}

/** `head {`, the lines, `}`; nothing where there are no lines. */
export function block(head: string, lines: Lines): Lines {
  return lines.length === 0 ? [] : [`${head} {`, lines, "}"];
}

/** The lines as such that stand in many functions. */
export function commonLines(lines: Lines): Lines {
  return lines.length === 0 ? lines : [{ common: lines, texts: new Map() }];
}

/** Whether `holds` of a text that the lines have, as far as they can be reached: a statement, a condition, an argument. */
export function someText(lines: Lines, holds: (text: string) => boolean): boolean {
  for (const line of lines) {
    if (typeof line === "string") {
      if (holds(line)) return true;
      if (isEnd(line)) return false;
    } else if (isBranch(line)) {
      const { test, lines: then, otherwise } = line;
      if (someAtom(test, holds) || someText(then, holds) || someText(otherwise, holds)) return true;
    } else if (isCall(line)) {
      for (const arg of line.args) if (typeof arg === "string" ? holds(arg) : arg.some(holds)) return true;
    } else if (isSwitch(line)) {
      const { over, cases, otherwise = [] } = line;
      if (holds(over) || cases.some((each) => someText(each.lines, holds)) || someText(otherwise, holds))
        return true;
    } else if (isCommon(line)) {
      if (someText(line.common, holds)) return true;
      if (endsIn(line)) return false;
    } else if (isScope(line)) {
      if (someText(line.scope, holds)) return true;
    } else if (someText(line, holds)) return true;
  }
  return false;
}

function someAtom(test: Test, holds: (text: string) => boolean): boolean {
  if (typeof test === "boolean") return false;
  return test.op === "atom" ? holds(test.yes) : test.of.some((part) => someAtom(part, holds));
}

/** The lines as text, each with a newline, as far as they can be reached; `isShared`: their variables would be those of other lines too. */
export function indented(lines: Lines, indent: string, isShared = false): string {
  let text = "";
  for (const line of lines) {
    if (typeof line === "string") {
      text += `${indent}${line}\n`;
      if (isEnd(line)) break;
    } else if (isBranch(line)) text += indent + branchText(line, indent);
    else if (isCall(line)) text += callText(line, indent);
    else if (isSwitch(line)) text += switchText(line, indent);
    else if (isCommon(line)) {
      text += commonText(line, indent);
      if (endsIn(line)) break;
    } else if (isScope(line)) {
      const isBlock = isShared || meetsOthers(line, lines);
      text += isBlock
        ? `${indent}{\n${indented(line.scope, `${indent}  `)}${indent}}\n`
        : indented(line.scope, indent);
    } else text += indented(line, `${indent}  `);
  }
  return text;
}

/** Whether what follows the statement is never reached. */
function isEnd(line: string): boolean {
  return (
    line === "continue;" ||
    line === "break;" ||
    line === "return;" ||
    (line.startsWith("return ") && line.endsWith(";"))
  );
}

function endsIn({ common }: Common): boolean {
  const last = common[common.length - 1];
  return typeof last === "string" && isEnd(last);
}

/** Whether what stands beside `scope` has a variable that is declared there. */
function meetsOthers(scope: Scope, lines: Lines): boolean {
  const others = lines.filter((line) => line !== scope);
  return declaredIn(scope).some((name) => someText(others, (text) => mentions(text, name)));
}

function declaredIn({ scope }: Scope): string[] {
  return scope.flatMap((line) => {
    if (typeof line === "string") return /^(?:const|let) (\w+)/.exec(line)?.[1] ?? [];
    return isScope(line) ? declaredIn(line) : [];
  });
}

function isBranch(line: Lines[number] | undefined): line is Branch {
  return typeof line === "object" && "test" in line;
}

function isCall(line: Lines | Call | Switch | Common | Scope): line is Call {
  return "args" in line;
}

function isSwitch(line: Lines | Switch | Common | Scope): line is Switch {
  return "cases" in line;
}

function isCommon(line: Exclude<Lines[number], string>): line is Common {
  return "common" in line;
}

function isScope(line: Lines[number]): line is Scope {
  return typeof line === "object" && "scope" in line;
}

function commonText({ common, texts }: Common, indent: string): string {
  const text = texts.get(indent) ?? indented(common, indent, true);
  texts.set(indent, text);
  return text;
}

function switchText({ over, cases, otherwise }: Switch, indent: string): string {
  let text = `${indent}switch (${over}) {\n`;
  for (const { values, note, lines } of cases) {
    const comment = note === undefined ? "" : ` // ${note}`;
    for (const value of values) text += `${indent}  case ${value}:${comment}\n`;
    text += indented(lines, `${indent}    `, true);
  }
  if (otherwise !== undefined) text += `${indent}  default:\n${indented(otherwise, `${indent}    `, true)}`;
  return `${text}${indent}}\n`;
}

/** Without the indent of its first line. */
function branchText({ test, lines, otherwise }: Branch, indent: string): string {
  const head = `if (${textOf(test)})`;
  if (otherwise.length === 0) {
    const line = shortLine(lines, width - indent.length - head.length - 1);
    if (line !== undefined) return `${head} ${line}\n`;
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

/** A single plain statement, where it is no longer than `most`. */
function shortLine(lines: Lines, most: number): string | undefined {
  const [only] = lines;
  if (lines.length !== 1 || only === undefined) return undefined;
  if (typeof only === "string") return only.length <= most ? only : undefined;
  if (isBranch(only) || !isCall(only) || only.length + 1 > most) return undefined;
  return `${oneLine(only)};`;
}

/** The parts of a condition, a line each. */
function longCondition(test: Test, indent: string): string {
  if (typeof test === "object" && test.op === "atom" && test.choice !== undefined) {
    const [condition, yes, no] = test.choice;
    return [`  ${condition}`, `    ? ${yes}`, `    : ${no}`].map((line) => `${indent}${line}\n`).join("");
  }
  if (typeof test === "boolean" || test.op === "atom") return `${indent}  ${textOf(test)}\n`;
  const operator = test.op === "and" ? " &&" : " ||";
  let text = "";
  test.of.forEach((part, index) => {
    text += `${indent}  ${longOperand(part, `${indent}  `)}${index < test.of.length - 1 ? operator : ""}\n`;
  });
  return text;
}

/** A part of a condition; its own parts have a line each where it is too long. */
function longOperand(part: Test, indent: string): string {
  const text = operand(part);
  const isShort = indent.length + text.length <= width;
  if (isShort || typeof part === "boolean" || part.op === "atom" || !text.startsWith("(")) return text;
  const operator = part.op === "and" ? "&&" : "||";
  return `(${part.of.map((each) => longOperand(each, `${indent}  `)).join(` ${operator}\n${indent}  `)})`;
}

function oneLine({ functions, args }: Call): string {
  let text = "";
  for (const name of functions) text += `${name}(`;
  let gap = "";
  for (const arg of args) {
    text += gap + (typeof arg === "string" ? arg : listText(arg));
    gap = ", ";
  }
  return text + ")".repeat(functions.length);
}

/** On one line, or with its arguments on a line of their own, or on a line each. */
function callText(call: Call, indent: string, end = ";"): string {
  if (indent.length + call.length + end.length <= callWidth) return `${indent}${oneLine(call)}${end}\n`;
  const [outer = "", ...functions] = call.functions;
  const nested = `${indent}  `;
  let text = `${indent}${outer}(\n`;
  if (functions.length > 0) {
    const length = call.length - outer.length - "()".length;
    text += callText({ functions, args: call.args, length }, nested, ",");
  } else {
    for (const arg of call.args)
      text += `${nested}${typeof arg === "string" ? arg : listText(arg, nested)},\n`;
  }
  return `${text}${indent})${end}\n`;
}

/** An array without the indent of its first line; one that is too long for a line has one for each item. */
function listText(items: readonly string[], indent = ""): string {
  const line = `[${items.join(", ")}]`;
  if (indent === "" || indent.length + line.length < width) return line;
  return `[\n${items.map((item) => `${indent}  ${item},\n`).join("")}${indent}]`;
}
