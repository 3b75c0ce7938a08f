import type { Cut } from "./cuts.ts";
import { Fault } from "./fault.ts";
import { skipBrackets, skipSpace, skipString, skipWord } from "./skip.ts";

export interface Specifier {
  /** The name in the module that is imported from; for an export list without one, the name in this module. */
  readonly far: string;
  readonly near: string;
  readonly isType: boolean;
  /** Where the one before ends, where its own text begins, and where it ends. */
  readonly pos: number;
  readonly start: number;
  readonly end: number;
}

/** What an import or export lists, and what module from. */
export interface SpecifierList {
  /** `undefined` for `import "x"`, `import * as x` and `export * from "x"`. */
  readonly names: readonly Specifier[] | undefined;
  /** Of the braces. */
  readonly start: number;
  readonly end: number;
  /** The module, as it is written, without quotes. */
  readonly from: string | undefined;
}

/** The list at `at`, behind `import`, `export` and `type`, and the position where the statement ends. */
export function readSpecifiers(
  text: string,
  at: number,
): { readonly list: SpecifierList; readonly end: number } {
  const start = skipSpace(text, at);
  const isList = text[start] === "{";
  const names = isList ? readNames(text, start) : undefined;
  const end = isList ? skipBrackets(text, start) : start;
  let next = skipSpace(text, end);
  while (text[next] === "*" || /\w/.test(text[next] ?? ""))
    next = skipSpace(text, Math.max(next + 1, skipWord(text, next)));
  const isFrom = text[next] === '"' || text[next] === "'";
  const fromEnd = isFrom ? skipString(text, next) : end;
  const from = isFrom ? text.slice(next + 1, fromEnd - 1) : undefined;
  if (text[fromEnd] !== ";" || (!isList && !isFrom)) throw new Fault(fromEnd, "a list of names is expected");
  return { list: { names, start, end, from }, end: fromEnd + 1 };
}

function readNames(text: string, open: number): Specifier[] {
  const names: Specifier[] = [];
  for (let pos = open + 1; ; pos += 1) {
    const start = skipSpace(text, pos);
    if (text[start] === "}") return names;
    let end = skipWord(text, start);
    const words = [text.slice(start, end)];
    for (
      let next = skipSpace(text, end);
      text[next] !== "," && text[next] !== "}";
      next = skipSpace(text, end)
    ) {
      end = skipWord(text, next);
      if (end === next) throw new Fault(next, "a name is expected");
      words.push(text.slice(next, end));
    }
    const isType = words.length === 2 || words.length === 4;
    const [far = "", , near = far] = isType ? words.slice(1) : words;
    names.push({ far, near, isType, pos, start, end });
    pos = skipSpace(text, end);
    if (text[pos] === "}") return names;
  }
}

/** The cuts that leave those names of a list for which `isKept` holds. */
export function listCuts(
  text: string,
  { names = [], start, end }: SpecifierList,
  isKept: (specifier: Specifier) => boolean,
): Cut[] {
  const gone = names.filter((name) => !isKept(name));
  if (gone.length === 0) return [];
  if (text.slice(start, end).includes("\n"))
    return gone.map((name) => ({ start: name.pos, end: name.end + (text[name.end] === "," ? 1 : 0) }));
  const kept = names.filter(isKept).map((name) => text.slice(name.start, name.end));
  return [{ start, end, by: kept.length > 0 ? `{ ${kept.join(", ")} }` : "{}" }];
}
