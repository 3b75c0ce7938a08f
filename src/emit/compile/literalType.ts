import type { Cut } from "./cuts.ts";
import { skipBrackets, skipSpace, skipString, skipWord } from "./skip.ts";

/**
 * The cuts that turn the literal from `at` to `end`, which stands before `as const`, into its type, or `undefined` where it is no
 * literal: `{ A: [1] }` into `{ readonly A: readonly [1] }`.
 */
export function literalType(text: string, at: number, end: number): Cut[] | undefined {
  const cuts: Cut[] = [];
  return skipLiteral(text, at, cuts) === end ? cuts : undefined;
}

/** The position behind a literal; `undefined` where there is none. */
function skipLiteral(text: string, at: number, cuts: Cut[]): number | undefined {
  const char = text[at];
  if (char === "[") cuts.push({ start: at, end: at, by: "readonly " });
  else if (char !== "{") return skipScalar(text, at);
  const close = char === "[" ? "]" : "}";
  for (let next = skipSpace(text, at + 1); ; next = skipSpace(text, next)) {
    if (text[next] === close) return next + 1;
    const end = char === "[" ? skipLiteral(text, next, cuts) : skipProperty(text, next, cuts);
    if (end === undefined) return undefined;
    const isMore = text[end] === ",";
    if (isMore && char === "{") cuts.push({ start: end, end: end + 1, by: ";" });
    next = isMore ? end + 1 : end;
    if (!isMore && text[skipSpace(text, next)] !== close) return undefined;
  }
}

function skipProperty(text: string, at: number, cuts: Cut[]): number | undefined {
  cuts.push({ start: at, end: at, by: "readonly " });
  const char = text[at];
  const key =
    char === '"' || char === "'"
      ? skipString(text, at)
      : char === "["
        ? skipBrackets(text, at)
        : skipWord(text, at);
  return text[key] === ":" && key > at ? skipLiteral(text, skipSpace(text, key + 1), cuts) : undefined;
}

const plain = /(?:-?\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?|-?0x[\da-f]+|true|false|null)(?![\w$.])/iy;

/** The position behind a string, number, boolean or null, which are their own types. */
export function skipScalar(text: string, at: number): number | undefined {
  if (text[at] === '"' || text[at] === "'") return skipString(text, at);
  plain.lastIndex = at;
  return plain.test(text) ? plain.lastIndex : undefined;
}
