import type { Module } from "./parseModule.ts";
import type { Statement } from "./statement.ts";

export interface DeclaredStatements {
  /** What is exported, and what is declared for it: the statements of a declaration file but imports. */
  readonly statements: ReadonlySet<Statement>;
  /** The names that they refer to. */
  readonly used: ReadonlySet<string>;
}

export function declaredStatements({ statements }: Module): DeclaredStatements {
  const declared = new Set<Statement>();
  const used = new Set<string>();
  const add = (statement: Statement) => {
    declared.add(statement);
    for (const word of statement.words) used.add(word);
  };
  const inside: Statement[] = [];
  for (const statement of statements) {
    if (statement.kind === "export" || statement.exported !== undefined) add(statement);
    else if (statement.names.length > 0) inside.push(statement);
  }
  for (let found = true; found; ) {
    const next = inside.filter((each) => !declared.has(each) && each.names.some((name) => used.has(name)));
    for (const statement of next) add(statement);
    found = next.length > 0;
  }
  return { statements: declared, used };
}
