import { cutBrackets, cutCode } from "./codeCuts.ts";
import { Fault } from "./fault.ts";
import type { Gathered } from "./gathered.ts";
import { cutPlainBody } from "./plainBody.ts";
import { skipBrackets, skipSpace, skipWord } from "./skip.ts";
import { skipType, skipTypeList } from "./skipType.ts";

/**
 * Reads a function from its type parameters or `(` at `at` to the end of its body, or of the semicolon that stands for one. What
 * remains in a declaration file is its signature. A `member` of a class returns nothing where it is a constructor or setter.
 */
export function readFunction(
  text: string,
  at: number,
  into: Gathered,
  member?: { readonly returns: boolean },
): number {
  const { cuts, declared, words } = into;
  let end = at;
  if (text[end] === "<") {
    end = skipTypeList(text, end, words);
    cuts.push({ start: at, end });
  }
  const open = end;
  end = readParameters(text, end, into);
  if (text[end] === ":") {
    const start = end;
    end = skipType(text, end + 1, words);
    cuts.push({ start, end });
  } else if (member === undefined || member.returns) into.untyped ??= open;
  const body = skipSpace(text, end);
  if (text[body] !== "{") {
    if (text[end] !== ";") throw new Fault(end, "the body of a function is expected");
    return end + 1;
  }
  const plainEnd = member === undefined ? cutPlainBody(text, body, cuts) : undefined;
  const close = plainEnd ?? cutBrackets(text, body, cuts, "block");
  declared.push({ start: end, end: close, by: ";" });
  return close;
}

function readParameters(text: string, open: number, into: Gathered): number {
  if (text[open] !== "(") throw new Fault(open, "parameters are expected");
  for (let at = skipSpace(text, open + 1); ; at = skipSpace(text, at)) {
    if (text[at] === ")") return at + 1;
    at = readParameter(text, at, into);
    const next = skipSpace(text, at);
    if (text[next] === ",") at = next + 1;
    else if (text[next] !== ")") throw new Fault(next, "a parameter is expected");
  }
}

function readParameter(text: string, at: number, into: Gathered): number {
  const { cuts, declared, words } = into;
  const start = text.startsWith("...", at) ? at + 3 : at;
  const isPattern = text[start] === "{" || text[start] === "[";
  const nameEnd = isPattern ? skipBrackets(text, start) : skipWord(text, start);
  const isOptional = text[nameEnd] === "?";
  if (isOptional) cuts.push({ start: nameEnd, end: nameEnd + 1 });
  const colon = isOptional ? nameEnd + 1 : nameEnd;
  const isTyped = text[colon] === ":";
  const end = isTyped ? skipType(text, colon + 1, words) : colon;
  if (isTyped) cuts.push({ start: colon, end });
  else into.untyped ??= start;
  const equals = skipSpace(text, end);
  if (text[equals] !== "=") return end;
  const close = cutCode(text, equals + 1, cuts, "expression");
  if (!isOptional) declared.push({ start: nameEnd, end: nameEnd, by: "?" });
  declared.push({ start: end, end: close });
  return close;
}
