import { compileFunction } from "node:vm";
import type { OutputFile } from "../output.ts";
import { withoutCuts } from "./compile/cuts.ts";
import { readStatement } from "./compile/readStatement.ts";
import type { Statement } from "./compile/statement.ts";

/** What a module says by a name. */
type Scope = (name: string) => unknown;

type Callable = (...given: readonly unknown[]) => unknown;

/**
 * Runs parts of the package in memory: a function that gives an export of a module (its name in `src`, without `.ts`), `undefined`
 * where there is none. Only such declarations are read and evaluated as that one refers to, and functions when they are first called:
 * little of a large package is. For modules that do nothing but declare, each declaration at the beginning of a line.
 */
export function evaluateOnDemand(files: readonly OutputFile[]): (module: string, name: string) => unknown {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const scopes = new Map<string, Scope>();
  const scopeAt = (name: string): Scope => {
    const scope =
      scopes.get(name) ??
      scopeOf(texts.get(`src/${name}.ts`) ?? "", (from) => scopeAt(from.replace(/^\.\/(.+)\.js$/, "$1")));
    scopes.set(name, scope);
    return scope;
  };
  return (module, name) => scopeAt(module)(name);
}

/** Where the declarations of values and the lists of names begin. */
const heads =
  /^(?:(?:export )?(?:(?:async )?function\*?|const|let|class) ([\w$\u0080-\uffff]+)|(?:import|export) \{)/gm;

function scopeOf(text: string, scopeFrom: (specifier: string) => Scope): Scope {
  const declared = new Map<string, number>();
  const listed = new Map<string, () => unknown>();
  for (const { 1: name, index } of text.matchAll(heads)) {
    if (name !== undefined) {
      declared.set(name, index);
      continue;
    }
    const { names = [], from } = readStatement(text, index)?.list ?? {};
    for (const { far, near } of names)
      if (from !== undefined) listed.set(near, () => scopeFrom(from)(far));
      else if (far !== near) listed.set(near, () => scope(far));
  }
  const known = new Map<string, unknown>();
  const evaluated = (name: string, at: number): unknown => {
    if (known.has(name)) return known.get(name);
    // What is named in a text may lead back here.
    known.set(name, undefined);
    const code = codeOf(text, readStatement(text, at) as Statement);
    const words = new Set(code.match(/[\w$\u0080-\uffff]+/g));
    const used = [...words].filter((word) => word !== name && (declared.has(word) || listed.has(word)));
    const body = `"use strict"; ${code}\nreturn ${name};`;
    const value = compileFunction(body, used)(...used.map(referred));
    known.set(name, value);
    return value;
  };
  const referred = (name: string): unknown => {
    const at = declared.get(name);
    if (at === undefined || !isFunction(text, at)) return scope(name);
    return known.get(name) ?? ((...given: readonly unknown[]) => (evaluated(name, at) as Callable)(...given));
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

function isFunction(text: string, at: number): boolean {
  return text.startsWith("function", text.startsWith("export ", at) ? at + "export ".length : at);
}
