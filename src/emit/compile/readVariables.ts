import { cutCode } from "./codeCuts.ts";
import { Fault } from "./fault.ts";
import type { Gathered } from "./gathered.ts";
import { literalType, skipScalar } from "./literalType.ts";
import { skipBrackets, skipSpace, skipWord } from "./skip.ts";
import { skipType } from "./skipType.ts";

/** Reads the variables behind the `const` or `let` that ends at `at`, up to and with the semicolon. */
export function readVariables(text: string, at: number, into: Gathered): number {
  for (let start = skipSpace(text, at); ; start = skipSpace(text, start + 1)) {
    const isPattern = text[start] === "{" || text[start] === "[";
    const end = isPattern ? skipBrackets(text, start) : skipWord(text, start);
    if (end === start) throw new Fault(start, "a name is expected");
    if (!isPattern) into.names.push(text.slice(start, end));
    into.declared.push({ start, end: start });
    start = readValue(text, start, end, into);
    if (text[start] !== ",") return text[start] === ";" ? start + 1 : start;
  }
}

/** Reads the type and value of the variable or field that is named from `start` to `nameEnd`: the position behind them. */
export function readValue(text: string, start: number, nameEnd: number, into: Gathered): number {
  const { cuts, declared, words } = into;
  let end = nameEnd;
  if (text[end] === "?" || text[end] === "!") {
    end += 1;
    cuts.push({ start: nameEnd, end });
  }
  const isTyped = text[end] === ":";
  if (isTyped) {
    const colon = end;
    end = skipType(text, end + 1, words);
    cuts.push({ start: colon, end });
  }
  const equals = skipSpace(text, end);
  if (text[equals] !== "=") return equals;
  const value = skipSpace(text, equals + 1);
  const close = cutCode(text, value, cuts, "expression");
  if (isTyped) declared.push({ start: end, end: close });
  else if (skipScalar(text, value) !== close) declareLiteral(text, [start, nameEnd, value, close], into);
  return close;
}

const asConst = " as const";

function declareLiteral(
  text: string,
  [start, nameEnd, value, close]: readonly [number, number, number, number],
  into: Gathered,
): void {
  const end = close - asConst.length;
  const literal = text.startsWith(asConst, end) ? literalType(text, value, end) : undefined;
  if (literal === undefined) {
    into.untyped ??= start;
    return;
  }
  // Too many to be spread, maybe.
  into.declared.push({ start: nameEnd, end: value, by: ": " });
  for (const cut of literal) into.declared.push(cut);
  into.declared.push({ start: end, end: close });
}
