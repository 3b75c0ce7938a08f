import { Fault } from "./fault.ts";
import { isWordCode, skipBrackets, skipSpace, skipWord } from "./skip.ts";
import { skipType, skipTypeList } from "./skipType.ts";

/** Whether `word` at `at` begins the declaration of a type or interface. */
export function isTypeWord(text: string, at: number, word: string): boolean {
  return (word === "type" || word === "interface") && isWordCode(text.charCodeAt(at + word.length + 1));
}

/** The position behind the type or interface that is declared at `at`. */
export function skipTypeStatement(text: string, at: number, words?: string[]): number {
  const nameStart = skipSpace(text, skipWord(text, at));
  let end = skipWord(text, nameStart);
  if (text[end] === "<") end = skipTypeList(text, end, words);
  end = skipSpace(text, end);
  if (text.startsWith("type", at) && text[end] === "=") {
    end = skipType(text, end + 1, words);
    return text[end] === ";" ? end + 1 : end;
  }
  if (text.startsWith("extends", end)) {
    for (end += "extends".length; text[end] !== "{"; end = skipSpace(text, end + (text[end] === "," ? 1 : 0)))
      end = skipBase(text, end, words);
  }
  if (text[end] !== "{") throw new Fault(end, "a type is expected");
  return skipBrackets(text, end, words);
}

/** A base of an interface: a name, with type arguments. */
function skipBase(text: string, at: number, words?: string[]): number {
  return skipSpace(text, skipType(text, at, words));
}
