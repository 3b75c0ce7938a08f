import { cutBrackets } from "./codeCuts.ts";
import { Fault } from "./fault.ts";
import type { Gathered } from "./gathered.ts";
import { readValue } from "./readVariables.ts";
import { readFunction } from "./signature.ts";
import { skipBrackets, skipSpace, skipSpaces, skipString, skipWord } from "./skip.ts";
import { skipType, skipTypeList } from "./skipType.ts";

/** Modifiers of members, by whether they are gone at run time. */
const modifiers = new Map(
  Object.entries({
    readonly: true,
    private: true,
    protected: true,
    public: true,
    override: true,
    static: false,
    async: false,
    get: false,
    set: false,
  }),
);

/** Reads a class from behind its name at `at` to its end. */
export function readClass(text: string, at: number, into: Gathered): number {
  const { cuts, words } = into;
  let end = at;
  if (text[end] === "<") {
    end = skipTypeList(text, end, words);
    cuts.push({ start: at, end });
  }
  end = skipSpace(text, end);
  if (text.startsWith("extends ", end)) {
    const base = skipSpace(text, end + "extends".length);
    const nameEnd = text.slice(base).search(/[^\w$.]/) + base;
    words.push(text.slice(base, nameEnd));
    end = nameEnd;
    if (text[end] === "<") {
      end = skipTypeList(text, end, words);
      cuts.push({ start: nameEnd, end });
    }
    end = skipSpace(text, end);
  }
  if (text.startsWith("implements ", end)) {
    const start = end;
    do
      end = skipSpace(
        text,
        skipType(text, end + (text[end] === "," ? 1 : start === end ? "implements".length : 0), words),
      );
    while (text[end] === ",");
    cuts.push({ start, end });
  }
  if (text[end] !== "{") throw new Fault(end, "the body of a class is expected");
  let before = end + 1;
  for (end = skipSpace(text, before); text[end] !== "}"; end = skipSpace(text, before)) {
    if (end >= text.length) throw new Fault(at, "a class does not end");
    before = text[end] === ";" ? end + 1 : readMember(text, end, into, before);
  }
  return end + 1;
}

/** Reads a member at `at`, of which what leads it begins at `from`. */
function readMember(text: string, at: number, into: Gathered, from: number): number {
  const { cuts, declared } = into;
  let [name, returns] = [at, true];
  for (let end = skipWord(text, name); text[end] === " "; end = skipWord(text, name)) {
    const word = text.slice(name, end);
    const isType = modifiers.get(word);
    if (isType === undefined || text[end + 1] === "=") break;
    const next = skipSpaces(text, end);
    if (isType) cuts.push({ start: name, end: next });
    if (word === "override" || word === "async") declared.push({ start: name, end: next });
    if (word === "set") returns = false;
    name = next;
  }
  if (text[name] === "*") {
    declared.push({ start: name, end: name + 1 });
    name = skipSpace(text, name + 1);
  }
  if (text[name] === "#") return readPrivate(text, name, into, from);
  const nameEnd = skipName(text, name, into);
  if (nameEnd < 0) {
    const end = skipType(text, skipBrackets(text, name) + 1, into.words);
    const close = text[end] === ";" ? end + 1 : end;
    cuts.push({ start: name, end: skipSpaces(text, close) });
    return close;
  }
  if (text[nameEnd] !== "(" && text[nameEnd] !== "<") return readValue(text, name, nameEnd, into);
  const isConstructor = text.slice(name, nameEnd) === "constructor";
  return readFunction(text, nameEnd, into, { returns: returns && !isConstructor });
}

/**
 * A declaration file says nothing of a private member, so that to TypeScript objects of the same class in several packages are alike.
 * One is a value, not a function.
 */
function readPrivate(text: string, name: number, into: Gathered, from: number): number {
  const { cuts, declared } = into;
  const unsaid = { cuts, declared: [], names: [], words: [], untyped: undefined };
  const value = readValue(text, name, skipWord(text, name + 1), unsaid);
  const end = text[value] === ";" ? value + 1 : value;
  declared.push({ start: from, end });
  return end;
}

/** The end of the name of a member; -1 for an index signature. */
function skipName(text: string, at: number, { cuts }: Gathered): number {
  const char = text[at];
  if (char === '"' || char === "'") return skipString(text, at);
  if (char === "[") {
    const word = skipWord(text, at + 1);
    return text[word] === ":" ? -1 : cutBrackets(text, at, cuts);
  }
  const end = skipWord(text, at);
  if (end === at) throw new Fault(at, "a member of a class is expected");
  return end;
}
