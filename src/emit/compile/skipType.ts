import { Fault } from "./fault.ts";
import { isQuote, isWordCode, skipBrackets, skipSpace, skipString, skipWord } from "./skip.ts";

/** Words that a type follows. */
const prefixes = new Set(["keyof", "readonly", "unique", "typeof", "infer", "asserts", "new", "abstract"]);

/** The position behind the type at `at`, or behind the space before it: a union, a predicate, a function type. */
export function skipType(text: string, at: number, words?: string[]): number {
  let next = skipSpace(text, at);
  if (text[next] === "|" || text[next] === "&") next += 1;
  for (;;) {
    const end = skipOperand(text, next, words);
    const after = skipSpace(text, end);
    const char = text[after];
    if (char === "|" || char === "&") next = after + 1;
    else if (char === "=" && text[after + 1] === ">" && text[end - 1] === ")") next = after + 2;
    else {
      const word = text.slice(after, skipWord(text, after));
      if (word === "is") next = after + 2;
      else if (word !== "extends") return end;
      else return skipCondition(text, after + word.length, words);
    }
  }
}

/** Behind the `extends` of a conditional type. */
function skipCondition(text: string, at: number, words?: string[]): number {
  const end = skipType(text, at, words);
  const mark = skipSpace(text, end);
  if (text[mark] !== "?") return end;
  const colon = skipSpace(text, skipType(text, mark + 1, words));
  if (text[colon] !== ":") throw new Fault(colon, "a conditional type has no second branch");
  return skipType(text, colon + 1, words);
}

function skipOperand(text: string, from: number, words?: string[]): number {
  const at = skipSpace(text, from);
  const char = text[at];
  let end: number;
  if (char === "(" || char === "{" || char === "[") end = skipBrackets(text, at, words);
  else if (char === "<") return skipOperand(text, skipTypeList(text, at, words), words);
  else if (isQuote(text.charCodeAt(at))) end = skipString(text, at);
  else if (isWordCode(text.charCodeAt(at + (char === "-" ? 1 : 0)))) {
    end = skipWord(text, at + 1);
    const word = text.slice(at, end);
    if (prefixes.has(word) && isOperandStart(text, skipSpace(text, end)))
      return skipOperand(text, end, words);
    words?.push(word);
  } else throw new Fault(at, "a type is missing");
  return skipSuffixes(text, end, words);
}

/** Whether a word before it leads to a type, and is not the type itself. */
function isOperandStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const word = isWordCode(code) ? text.slice(at, skipWord(text, at)) : "";
  return word === ""
    ? isQuote(code) || "([{<".includes(text.charAt(at) || " ")
    : word !== "is" && word !== "extends";
}

/** Indexes, type arguments and the names behind dots. */
function skipSuffixes(text: string, at: number, words?: string[]): number {
  let end = at;
  for (;;) {
    const char = text[end];
    if (char === "[") end = skipBrackets(text, end, words);
    else if (char === "<") end = skipTypeList(text, end, words);
    else if (char === "." && text[end + 1] !== ".") end = skipWord(text, end + 1);
    else return end;
  }
}

/** The position behind the type parameters or arguments at `at`, the brackets included. */
export function skipTypeList(text: string, at: number, words?: string[]): number {
  for (let end = at + 1; ; ) {
    end = skipSpace(text, end);
    if (text[end] === ">") return end + 1;
    end = skipSpace(text, skipType(text, end, words));
    if (text[end] === "=") end = skipSpace(text, skipType(text, end + 1, words));
    if (text[end] === ",") end += 1;
    else if (text[end] !== ">") throw new Fault(end, "type arguments do not end");
  }
}
