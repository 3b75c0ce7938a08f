import { cutCode } from "./codeCuts.ts";
import { Fault } from "./fault.ts";
import type { Gathered } from "./gathered.ts";
import { readClass } from "./readClass.ts";
import { readVariables } from "./readVariables.ts";
import { readFunction } from "./signature.ts";
import { skipSpace, skipWord } from "./skip.ts";
import { isTypeWord, skipTypeStatement } from "./skipTypeStatement.ts";
import { readSpecifiers } from "./specifiers.ts";
import type { Statement } from "./statement.ts";

/** The statement of a module behind `pos`; `undefined` where there is none. */
export function readStatement(text: string, pos: number): Statement | undefined {
  const start = skipSpace(text, pos);
  if (start >= text.length) return undefined;
  const first = wordAt(text, start);
  if (first === "import") return readList("import", text, pos, start, start + first.length);
  if (first !== "export") return readDeclaration(text, pos, start, undefined);
  const next = skipSpace(text, start + first.length);
  const behind = wordAt(text, next) === "type" ? skipSpace(text, next + "type".length) : next;
  const isList = text[behind] === "{" || text[behind] === "*";
  return isList ? readList("export", text, pos, start, next) : readDeclaration(text, pos, start, next);
}

function wordAt(text: string, at: number): string {
  return text.slice(at, skipWord(text, at));
}

function readList(
  kind: "import" | "export",
  text: string,
  pos: number,
  start: number,
  at: number,
): Statement {
  const next = skipSpace(text, at);
  const behind = skipSpace(text, next + "type".length);
  const isType = wordAt(text, next) === "type" && (text[behind] === "{" || text[behind] === "*");
  const { list, end } = readSpecifiers(text, isType ? behind : next);
  const own = kind === "export" && list.from === undefined ? (list.names ?? []) : [];
  const words = own.flatMap(({ far, near }) => [far, near]);
  const nothing = { names: [], cuts: [], declared: [], untyped: undefined };
  return { pos, start, end, kind, isType, exported: undefined, list, words, ...nothing };
}

/** A statement; `exported` is where the declaration behind an `export` begins. */
function readDeclaration(text: string, pos: number, start: number, exported: number | undefined): Statement {
  const at = exported ?? start;
  const into: Gathered = { names: [], cuts: [], declared: [], words: [], untyped: undefined };
  const declaredEnd = readDeclared(text, at, into);
  const isCode = declaredEnd === undefined;
  if (isCode && exported !== undefined) throw new Fault(exported, "a declaration is expected");
  const end = declaredEnd ?? readCode(text, at, into);
  const { names, cuts, declared, words } = into;
  return {
    pos,
    start,
    end,
    kind: isCode ? "code" : "declaration",
    isType: !isCode && isTypeAlone(text, at, end),
    exported,
    list: undefined,
    names: exact(names),
    cuts: exact(cuts),
    declared: exact(declared),
    words: exact(words),
    untyped: into.untyped,
  };
}

const none: readonly never[] = [];

/** The same list, which nothing will be added to: a growing one holds room for more. */
function exact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}

/** The position behind the declaration at `at`; `undefined` where there is none. */
function readDeclared(text: string, at: number, into: Gathered): number | undefined {
  const { declared, words } = into;
  const word = wordAt(text, at);
  if (isTypeWord(text, at, word)) {
    into.names.push(wordAt(text, skipSpace(text, at + word.length)));
    return skipTypeStatement(text, at, words);
  }
  const isAsync = word === "async" && wordAt(text, skipSpace(text, at + word.length)) === "function";
  if (word === "function" || isAsync) {
    const keyword = isAsync ? skipSpace(text, at + word.length) : at;
    const star = keyword + "function".length;
    declared.push({ start: at, end: at, by: "declare " });
    if (isAsync) declared.push({ start: at, end: keyword });
    const mark = skipSpace(text, star);
    const isGenerator = text[mark] === "*";
    if (isGenerator) declared.push({ start: star, end: mark + 1 });
    return readFunction(text, readName(text, isGenerator ? mark + 1 : star, into), into);
  }
  if (word !== "const" && word !== "let" && word !== "class") return undefined;
  declared.push({ start: at, end: at, by: "declare " });
  return word === "class"
    ? readClass(text, readName(text, at + word.length, into), into)
    : readVariables(text, at + word.length, into);
}

/** The position behind the name of a function or class. */
function readName(text: string, from: number, { names, declared }: Gathered): number {
  const name = skipSpace(text, from);
  const end = skipWord(text, name);
  if (end === name) throw new Fault(name, "a name is expected");
  names.push(text.slice(name, end));
  declared.push({ start: name, end: name });
  return end;
}

/** Whether nothing is left at run time of the declaration from `at` to `end`: of a type, or of a function without a body. */
function isTypeAlone(text: string, at: number, end: number): boolean {
  const word = wordAt(text, at);
  return isTypeWord(text, at, word) || ((word === "function" || word === "async") && text[end - 1] === ";");
}

function readCode(text: string, at: number, { cuts }: Gathered): number {
  const end = cutCode(text, at, cuts, "statement");
  if (end === at) throw new Fault(at, "a statement is expected");
  return end;
}
