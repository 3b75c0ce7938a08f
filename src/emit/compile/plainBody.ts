import { cutBrackets } from "./codeCuts.ts";
import type { Cut } from "./cuts.ts";
import { isQuote, isWordCode, skipString } from "./skip.ts";

/** Where texts begin, where the function ends, and whatever may be part of a type. */
const marks = /["'`:!/]|=>|\n\}|\?[),]|<(?![ =])| as | satisfies | type | interface /g;

/** What templates hold nearly always: a name or a call, without types. */
const plainCode = /\{[\w$.]+(?:\([\w$.]*\))?\}/y;

const plainType = /: [\w$.]+(?:\[\])?(?=;| =)/y;

/**
 * The same as `cutBrackets` for the body of a function of the module, where it has no types but such of variables, as nearly all of
 * guards are: passed over by a regular expression, many times as fast. `undefined`, and nothing cut, where it may have others.
 *
 * The closing brace is the first that a line begins with.
 */
export function cutPlainBody(text: string, at: number, cuts: Cut[]): number | undefined {
  if (text[at + 1] !== "\n") return undefined;
  const known = cuts.length;
  const onCode = (inner: number) => behindCode(text, inner, cuts);
  let [hasKeys, hasArrows] = [false, false];
  marks.lastIndex = at + 1;
  while (marks.test(text)) {
    const mark = marks.lastIndex - 1;
    const code = text.charCodeAt(mark);
    let end: number | undefined;
    if (code === 125) {
      // What looks like a key may be a parameter.
      if (hasKeys && hasArrows) break;
      return mark + 1;
    }
    if (isQuote(code)) end = skipString(text, mark, onCode);
    else if (code === 62) {
      hasArrows = true;
      end = mark + 1;
    } else if (code === 58 && isKey(text, mark)) {
      hasKeys = true;
      end = mark + 1;
    } else end = behindMark(text, mark, cuts);
    if (end === undefined) break;
    marks.lastIndex = end;
  }
  cuts.length = known;
  return undefined;
}

function behindCode(text: string, at: number, cuts: Cut[]): number {
  plainCode.lastIndex = at;
  return plainCode.test(text) ? plainCode.lastIndex : cutBrackets(text, at, cuts);
}

/** The position behind a mark, and behind the type that it begins; `undefined` where that may be another than one of a variable. */
function behindMark(text: string, mark: number, cuts: Cut[]): number | undefined {
  const before = text.charCodeAt(mark - 1);
  switch (text[mark]) {
    case "!": {
      const isOperand = isWordCode(before) || before === 41 || before === 93;
      return isOperand && text[mark + 1] !== "=" ? undefined : mark + 1;
    }
    case ":": {
      // That of a choice stands between spaces, and no type behind a text.
      if (before === 32 || isQuote(before)) return mark + 1;
      const start = wordStart(text, mark);
      if (text.endsWith(" case ", start)) return mark + 1;
      plainType.lastIndex = mark;
      const isVariable = start < mark && (text.endsWith(" let ", start) || text.endsWith(" const ", start));
      if (!isVariable || !plainType.test(text)) return undefined;
      cuts.push({ start: mark, end: plainType.lastIndex });
      return plainType.lastIndex;
    }
    default:
      return undefined;
  }
}

/**
 * Whether the word before a colon begins a line, or stands behind a brace or comma, but for the line of a declaration: as keys do, and
 * parameters that are not the first.
 */
function isKey(text: string, colon: number): boolean {
  const start = wordStart(text, colon);
  let before = start - 1;
  while (text.charCodeAt(before) === 32) before -= 1;
  if (start === colon || before === start - 1) return false;
  const code = text.charCodeAt(before);
  if (code === 10) return true;
  return (code === 123 || code === 44) && !declares(text, text.lastIndexOf("\n", before) + 1);
}

/** Whether the line at `from` declares a variable. */
function declares(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === 32) at += 1;
  return text.startsWith("let ", at) || text.startsWith("const ", at);
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (isWordCode(text.charCodeAt(start - 1))) start -= 1;
  return start;
}
