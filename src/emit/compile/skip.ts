import { Fault } from "./fault.ts";

const [tab, newline, carriageReturn, space] = [9, 10, 13, 32];
const [quote, dollar, apostrophe, asterisk, slash, backslash, backtick] = [34, 36, 39, 42, 47, 92, 96];

/** By UTF-16 unit up to 127, whether it is part of a word. */
const inWords = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[\w$]/.test(String.fromCharCode(code))),
);

/** Whether a character, by its UTF-16 unit, is part of a word: of an identifier, a keyword or a number. */
export function isWordCode(code: number): boolean {
  return code > 127 || inWords[code] === 1;
}

/** The position behind the word at `at`; `at` where there is none. */
export function skipWord(text: string, at: number): number {
  let end = at;
  let code = text.charCodeAt(end);
  // A call for each character would take longer than the rest.
  while (code > 127 || inWords[code] === 1) code = text.charCodeAt(++end);
  return end;
}

/** The position behind spaces on the same line. */
export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === space) end += 1;
  return end;
}

/** The position behind spaces, newlines and comments at `at`. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === space || code === newline || code === tab || code === carriageReturn) end += 1;
    else if (code === slash && isCommentStart(text, end)) end = skipComment(text, end);
    else return end;
  }
}

export function isCommentStart(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next === slash || next === asterisk;
}

function skipComment(text: string, at: number): number {
  if (text.charCodeAt(at + 1) === asterisk) return found(text, text.indexOf("*/", at + 2), at) + 2;
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** Whether a string or template begins with this character. */
export function isQuote(code: number): boolean {
  return code === quote || code === apostrophe || code === backtick;
}

/** The position behind the string or template at `at`; `onCode` passes over what stands in `${` and `}`. */
export function skipString(text: string, at: number, onCode?: (at: number) => number): number {
  const open = text.charCodeAt(at);
  if (open !== backtick) return skipPlainString(text, at, open);
  const skipCode = onCode ?? ((inner) => skipBrackets(text, inner));
  for (let end = at + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === backtick) return end + 1;
    if (code === backslash) end += 1;
    else if (code === dollar && text[end + 1] === "{") end = skipCode(end + 1) - 1;
  }
  throw new Fault(at, "a template does not end");
}

function skipPlainString(text: string, at: number, open: number): number {
  const mark = open === quote ? '"' : "'";
  for (
    let end = found(text, text.indexOf(mark, at + 1), at);
    ;
    end = found(text, text.indexOf(mark, end + 1), at)
  ) {
    let first = end;
    while (text.charCodeAt(first - 1) === backslash) first -= 1;
    if ((end - first) % 2 === 0) return end + 1;
  }
}

/** The position behind the regular expression, with its flags, at `at`. */
export function skipRegex(text: string, at: number): number {
  let inClass = false;
  for (let end = at + 1; end < text.length; end++) {
    const char = text[end];
    if (char === "\\") end += 1;
    else if (char === "[") inClass = true;
    else if (char === "]") inClass = false;
    else if (char === "\n") break;
    else if (char === "/" && !inClass) return skipWord(text, end + 1);
  }
  throw new Fault(at, "a regular expression does not end");
}

/** The position behind the bracket that closes the one at `at`; `words` takes up those between them. No regular expression is there. */
export function skipBrackets(text: string, at: number, words?: string[]): number {
  let depth = 0;
  let end = at;
  for (;;) {
    end = skipSpace(text, end);
    const code = text.charCodeAt(end);
    if (isWordCode(code)) {
      const start = end;
      end = skipWord(text, start);
      words?.push(text.slice(start, end));
    } else if (isQuote(code)) end = skipString(text, end);
    else if (Number.isNaN(code)) throw new Fault(at, "a bracket is not closed");
    else {
      end += 1;
      // ( [ { and ) ] }
      if (code === 40 || code === 91 || code === 123) depth += 1;
      else if ((code === 41 || code === 93 || code === 125) && --depth === 0) return end;
    }
  }
}

function found(text: string, position: number, from: number): number {
  if (position < 0 || position > text.length) throw new Fault(from, "a string or comment does not end");
  return position;
}
