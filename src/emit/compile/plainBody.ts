import { cutBrackets } from "./codeCuts.ts";
import type { Cut } from "./cuts.ts";
import { isQuote, isWordCode, skipString } from "./skip.ts";

/** Where texts begin, where the function ends, and whatever may be part of a type. */
const marks = /["'`:!/]|\n\}|\?[),]|<(?![ =])| as | satisfies | type | interface /g;

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
  marks.lastIndex = at + 1;
  while (marks.test(text)) {
    const mark = marks.lastIndex - 1;
    const code = text.charCodeAt(mark);
    if (code === 125) return mark + 1;
    const end = isQuote(code) ? skipString(text, mark, onCode) : behindMark(text, mark, cuts);
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
      // That of a choice stands between spaces.
      if (before === 32) return mark + 1;
      plainType.lastIndex = mark;
      if (!isVariable(text, mark) || !plainType.test(text)) return undefined;
      cuts.push({ start: mark, end: plainType.lastIndex });
      return plainType.lastIndex;
    }
    default:
      return undefined;
  }
}

/** Whether a variable is declared by the name that ends at `end`. */
function isVariable(text: string, end: number): boolean {
  let start = end;
  while (isWordCode(text.charCodeAt(start - 1))) start -= 1;
  return start < end && (text.endsWith(" let ", start) || text.endsWith(" const ", start));
}
