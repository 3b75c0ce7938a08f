import { withoutCuts } from "./cuts.ts";
import type { Module } from "./parseModule.ts";
import type { Statement } from "./statement.ts";

/** A module that stands in the compiled file of another, which then need not import it. */
export interface Absorbed {
  readonly module: Module;
  /** What the other needs of it. */
  readonly statements: ReadonlySet<Statement>;
}

/**
 * Those of `inner`, by what `outer` imports them from, that can stand in its file. One cannot that imports values itself, of which
 * `outer` knows something by another name, or whose names mean something else there; it then stays a file of its own.
 */
export function absorbed(outer: Module, inner: ReadonlyMap<string, Module>): ReadonlyMap<string, Absorbed> {
  const taken = new Set(outer.statements.flatMap(({ isType, names }) => (isType ? [] : names)));
  const found = new Map<string, Absorbed>();
  for (const [specifier, module] of inner) {
    const wanted = valuesFrom(outer, specifier);
    if (wanted === undefined || module.statements.some(({ list, isType }) => list !== undefined && !isType))
      continue;
    const { statements, names, words } = needed(module, wanted);
    const imported = importedBut(outer, specifier);
    if (names.some((name) => taken.has(name) || imported.has(name))) continue;
    // A word that is no name there is one of JavaScript's own, which others must not declare.
    for (const word of [...names, ...words]) taken.add(word);
    found.set(specifier, { module, statements });
  }
  return found;
}

/** The values that a module lists from another; `undefined` where it calls one otherwise, or does not say which. */
function valuesFrom({ statements }: Module, specifier: string): string[] | undefined {
  const values: string[] = [];
  for (const { list, isType } of statements) {
    if (isType || list?.from !== specifier) continue;
    if (list.names === undefined) return undefined;
    for (const each of list.names) {
      if (each.isType) continue;
      if (each.far !== each.near) return undefined;
      values.push(each.far);
    }
  }
  return values;
}

/** The names that a module gives to what it imports from elsewhere than `specifier`. */
function importedBut({ statements }: Module, specifier: string): ReadonlySet<string> {
  const lists = statements.flatMap(({ kind, list }) => (kind === "import" && list ? [list] : []));
  const others = lists.filter(({ from }) => from !== specifier);
  return new Set(others.flatMap(({ names = [] }) => names.map(({ near }) => near)));
}

interface Needed {
  readonly statements: ReadonlySet<Statement>;
  readonly names: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** What runs for these names to have their values, with every word of its text. */
function needed({ text, statements: all }: Module, wanted: readonly string[]): Needed {
  const declared = new Map<string, Statement>();
  const statements = new Set<Statement>();
  for (const statement of all) {
    if (statement.isType || statement.list !== undefined) continue;
    for (const name of statement.names) declared.set(name, statement);
    if (statement.names.length === 0) statements.add(statement);
  }
  const words = new Set(wanted);
  const addWords = ({ start, end, cuts }: Statement) => {
    for (const word of withoutCuts(text, cuts, start, end).match(/[\w$\u0080-\uffff]+/g) ?? [])
      words.add(word);
  };
  for (const statement of statements) addWords(statement);
  // A set is gone through to its end, whatever is added on the way.
  for (const word of words) {
    const statement = declared.get(word);
    if (statement === undefined || statements.has(statement)) continue;
    statements.add(statement);
    addWords(statement);
  }
  return { statements, names: [...statements].flatMap(({ names }) => names), words };
}
