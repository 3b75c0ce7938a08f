import type { Cut } from "./cuts.ts";
import { Fault } from "./fault.ts";
import { isQuote, isWordCode, skipRegex, skipSpace, skipSpaces, skipString, skipWord } from "./skip.ts";
import { skipType, skipTypeList } from "./skipType.ts";
import { isTypeWord, skipTypeStatement } from "./skipTypeStatement.ts";

/** What the code between two brackets is, or that of one statement, or of one expression. */
type FrameKind = "block" | "object" | "list" | "statement" | "expression";

/** Where a frame stands. */
interface Frame {
  readonly kind: FrameKind;
  readonly cuts: Cut[];
  /** The end of the operand before, -1 behind an operator. */
  operand: number;
  /** How many `?` wait for their `:`. */
  choices: number;
  /** Whether a statement may begin here. */
  starts: boolean;
  /** Whether the next `:` ends a `case`. */
  labels: boolean;
  /** Whether the statement declares variables. */
  declares: boolean;
}

/** Words that an operand follows. */
const operators = new Set(
  "return typeof case void delete in of instanceof new throw await yield extends function".split(" "),
);

/**
 * Cuts the types out of the code between the brackets at `at`: the position behind the closing one. Syntax that is not erasable is
 * left standing, for the JavaScript parser to refuse.
 *
 * The code is laid out as Biome does it: spaces are around binary operators, and none before `?:`, `!` and type arguments.
 */
export function cutBrackets(text: string, at: number, cuts: Cut[], kind: FrameKind = "list"): number {
  const end = cutFrame(text, at + 1, kind, cuts);
  if (end >= text.length) throw new Fault(at, "a bracket is not closed");
  return end + 1;
}

/**
 * Cuts the types out of the statement or expression at `at`. A statement ends behind a semicolon or block, an expression before a
 * semicolon or comma; both end before a closing bracket.
 */
export function cutCode(text: string, at: number, cuts: Cut[], kind: "statement" | "expression"): number {
  return cutFrame(text, at, kind, cuts);
}

function cutFrame(text: string, from: number, kind: FrameKind, cuts: Cut[]): number {
  const frame: Frame = {
    kind,
    cuts,
    operand: -1,
    choices: 0,
    starts: kind === "block",
    labels: false,
    declares: false,
  };
  const onCode = (inner: number) => cutBrackets(text, inner, cuts);
  for (let at = skipSpace(text, from); ; at = skipSpace(text, at)) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) at = cutWord(text, at, frame);
    else if (isQuote(code)) at = operandTo(frame, skipString(text, at, onCode));
    else if (code === 123) {
      const isBlock =
        frame.starts || frame.operand >= 0 || /=>\s*$/.test(text.slice(Math.max(0, at - 8), at));
      at = cutBrackets(text, at, cuts, isBlock ? "block" : "object");
      operandTo(frame, at);
      if (!isBlock) continue;
      if (kind === "statement") return at;
      if (kind === "block") [frame.operand, frame.starts] = [-1, true];
    } else if (isEnd(code, kind)) return kind === "statement" && code === 59 ? at + 1 : at;
    else at = cutMark(text, at, frame);
  }
}

/** Whether a frame ends before this character: a closing bracket, or what ends a statement or expression. */
function isEnd(code: number, kind: FrameKind): boolean {
  if (code === 41 || code === 93 || code === 125 || Number.isNaN(code)) return true;
  return (
    (code === 59 && (kind === "statement" || kind === "expression")) || (code === 44 && kind === "expression")
  );
}

function operandTo(frame: Frame, end: number): number {
  frame.operand = end;
  frame.starts = false;
  return end;
}

function cutWord(text: string, at: number, frame: Frame): number {
  const end = skipWord(text, at);
  const word = text.slice(at, end);
  const isName = text[at - 1] === "." && text[at - 2] !== ".";
  if (isName) return operandTo(frame, end);
  if (frame.operand >= 0 && (word === "as" || word === "satisfies")) {
    const { operand: start } = frame;
    const typeEnd = skipType(text, end);
    frame.cuts.push({ start, end: typeEnd });
    return operandTo(frame, typeEnd);
  }
  if (frame.starts && isTypeWord(text, at, word)) {
    const typeEnd = skipSpaces(text, skipTypeStatement(text, at));
    frame.cuts.push({ start: at, end: typeEnd });
    return typeEnd;
  }
  if (word === "case" || word === "default") frame.labels = frame.kind === "block";
  else if (word === "const" || word === "let")
    frame.declares = frame.kind === "block" || frame.kind === "statement";
  operandTo(frame, end);
  if (operators.has(word) && text[end] !== ":") frame.operand = -1;
  return end;
}

/** Passes over punctuation, and over the types and brackets that it begins. */
function cutMark(text: string, at: number, frame: Frame): number {
  const next = text[at + 1];
  const { operand, cuts } = frame;
  frame.operand = -1;
  switch (text[at]) {
    case "(":
    case "[":
      return operandTo(frame, cutBrackets(text, at, cuts));
    case ";":
      [frame.starts, frame.declares] = [frame.kind === "block", false];
      return at + 1;
    case ":":
      return cutColon(text, at, frame);
    case "?":
      if (next === ":" || next === ")" || next === ",") return cutTo(frame, at, at + 1);
      if (next === "." || next === "?") return at + 2;
      frame.choices += 1;
      return at + 1;
    case "!":
      return operand === at && next !== "=" ? cutTo(frame, at, at + 1) : at + 1;
    case "<":
      if (next === " " || next === "=" || next === "<" || (operand >= 0 && operand < at)) return at + 1;
      return cutTo(frame, at, skipTypeList(text, at));
    case "/":
      return operand < 0 ? operandTo(frame, skipRegex(text, at)) : at + 1;
    case "+":
    case "-":
      if (next !== text[at]) return at + 1;
      frame.operand = operand < 0 ? -1 : at + 2;
      return at + 2;
    default:
      return at + 1;
  }
}

function cutTo(frame: Frame, start: number, end: number): number {
  frame.cuts.push({ start, end });
  return operandTo(frame, end);
}

/** A colon is part of a choice, the end of a label or key, or the start of a type. */
function cutColon(text: string, at: number, frame: Frame): number {
  const { kind, labels, declares } = frame;
  if (frame.choices > 0) frame.choices -= 1;
  else if (labels) [frame.labels, frame.starts] = [false, true];
  else if (text[at - 1] === ")" || kind === "list" || kind === "expression" || declares)
    return cutTo(frame, at, skipType(text, at + 1));
  else frame.starts = kind === "block";
  return at + 1;
}
