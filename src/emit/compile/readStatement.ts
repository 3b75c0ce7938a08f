import { cutCode } from "./codeCuts.ts";
import type { Cut } from "./cuts.ts";
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
  if (first !== "export") return readDeclaration(text, pos, start, start);
  const next = skipSpace(text, start + first.length);
  const behind = wordAt(text, next) === "type" ? skipSpace(text, next + "type".length) : next;
  const isList = text[behind] === "{" || text[behind] === "*";
  if (isList) return readList("export", text, pos, start, next);
  const statement = readDeclaration(text, pos, start, next);
  if (statement.kind !== "declaration") throw new Fault(next, "a declaration is expected");
  return { ...statement, exported: next };
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
  return { pos, start, end, kind, isType, names: [], list, cuts: [], declared: [], words };
}

/** A statement with or without `export`, from `at` on. */
function readDeclaration(text: string, pos: number, start: number, at: number): Statement {
  const word = wordAt(text, at);
  const cuts: Cut[] = [];
  const declared: Cut[] = [];
  const words: string[] = [];
  const names: string[] = [];
  const into: Gathered = { cuts, declared, onWord: (each) => words.push(each) };
  const said = { pos, start, names, cuts, declared, words };
  const named = (from: number) => {
    const name = skipSpace(text, from);
    const end = skipWord(text, name);
    if (end === name) throw new Fault(name, "a name is expected");
    names.push(text.slice(name, end));
    declared.push({ start: name, end: name });
    return end;
  };
  if (isTypeWord(text, at, word)) {
    const end = skipTypeStatement(text, at, into.onWord);
    const name = skipSpace(text, at + word.length);
    return { ...said, end, kind: "declaration", isType: true, names: [wordAt(text, name)] };
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
    const end = readFunction(text, named(isGenerator ? mark + 1 : star), into);
    const isType = text[end - 1] === ";";
    return { ...said, ...untypedIn(into), end, kind: "declaration", isType };
  }
  if (word === "const" || word === "let" || word === "class") {
    declared.push({ start: at, end: at, by: "declare " });
    const end =
      word === "class"
        ? readClass(text, named(at + word.length), into)
        : readVariables(text, at + word.length, names, into);
    return { ...said, ...untypedIn(into), end, kind: "declaration", isType: false };
  }
  const end = cutCode(text, at, cuts, "statement");
  if (end === at) throw new Fault(at, "a statement is expected");
  return { ...said, end, kind: "code", isType: false };
}

function untypedIn({ untyped }: Gathered): Pick<Statement, "untyped"> {
  return untyped === undefined ? {} : { untyped };
}
