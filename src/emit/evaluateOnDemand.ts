import { compileFunction } from "node:vm";
import type { OutputFile } from "../output.ts";
import { withoutCuts } from "./compile/cuts.ts";
import { moduleOf } from "./compile/moduleOf.ts";
import type { Module } from "./compile/parseModule.ts";
import type { Statement } from "./compile/statement.ts";

/** What a module says by a name. */
type Scope = (name: string) => unknown;

/**
 * Runs parts of the package in memory: a function that gives an export of a module (its name in `src`, without `.ts`), `undefined`
 * where there is none. Only such declarations are evaluated as that one refers to, and functions when they are first called: little of
 * a large package is. For modules that do nothing but declare. `onCall` hears of each call of their functions.
 */
export function evaluateOnDemand(
  files: readonly OutputFile[],
  onCall: () => void = () => {},
): (module: string, name: string) => unknown {
  const sources = new Map(files.map((file) => [file.path, file]));
  const scopes = new Map<string, Scope>();
  const scopeAt = (name: string): Scope => {
    const file = sources.get(`src/${name}.ts`);
    const known = scopes.get(name);
    if (known !== undefined || file === undefined) return known ?? nowhere;
    const scopeFrom = (from: string) => scopeAt(from.replace(/^\.\/(.+)\.js$/, "$1"));
    const scope = scopeOf(moduleOf(file), scopeFrom, onCall);
    scopes.set(name, scope);
    return scope;
  };
  return (module, name) => scopeAt(module)(name);
}

const nowhere: Scope = () => undefined;

function scopeOf(
  { text, statements }: Module,
  scopeFrom: (specifier: string) => Scope,
  onCall: () => void,
): Scope {
  const declared = new Map<string, Statement>();
  const listed = new Map<string, () => unknown>();
  for (const statement of statements) {
    if (!statement.isType) for (const name of statement.names) declared.set(name, statement);
    const { names = [], from } = statement.list ?? {};
    for (const { far, near } of names)
      if (from !== undefined) listed.set(near, () => scopeFrom(from)(far));
      else if (far !== near) listed.set(near, () => scope(far));
  }
  const known = new Map<string, unknown>();
  const evaluated = (name: string, at: Statement): unknown => {
    if (known.has(name)) return known.get(name);
    // What is named in a text may lead back here.
    known.set(name, undefined);
    const code = codeOf(text, at);
    const words = new Set(code.match(/[\w$\u0080-\uffff]+/g));
    const used = [...words].filter((word) => word !== name && (declared.has(word) || listed.has(word)));
    const [later, now] = [used.filter(isLate), used.filter((word) => !isLate(word))];
    // A function that is called for the first time takes the place of what evaluates it.
    const links = later.map(
      (word) => `let ${word} = (...given) => (${word} = evaluate("${word}"))(...given);`,
    );
    const counting = isFunction(text, at) ? code.replace(head, "$& onCall();") : code;
    const body = `"use strict"; ${links.join(" ")} ${counting}\nreturn ${name};`;
    const value = compileFunction(body, [...now, "evaluate", "onCall"])(...now.map(scope), scope, onCall);
    known.set(name, value);
    return value;
  };
  /** Whether it is a function that has not been called yet. */
  const isLate = (name: string): boolean => {
    const at = declared.get(name);
    return at !== undefined && isFunction(text, at) && known.get(name) === undefined;
  };
  const scope: Scope = (name) => {
    const at = declared.get(name);
    return at === undefined ? listed.get(name)?.() : evaluated(name, at);
  };
  return scope;
}

function codeOf(text: string, { start, end, exported, cuts }: Statement): string {
  return withoutCuts(text, cuts, exported ?? start, end);
}

/** The beginning of a function up to its first statement. */
const head = /\bfunction [^()]+\([^()]*\) \{/;

function isFunction(text: string, { start, exported }: Statement): boolean {
  return text.startsWith("function", exported ?? start);
}
