import { declaredStatements } from "./declaredStatements.ts";
import { Fault, faultIn } from "./fault.ts";
import { mappingsOf } from "./mappings.ts";
import type { Module } from "./parseModule.ts";
import { endedBy } from "./part.ts";
import { listCuts, type Specifier } from "./specifiers.ts";
import type { Statement } from "./statement.ts";
import { statementCuts } from "./statementCuts.ts";

/**
 * The declarations of a module that satisfies `isolatedDeclarations`, and the `mappings` of their source map: the text
 * without what runs, so that it reads like the source and keeps its comments. `ending` are lines to stand below.
 * @throws Error naming file and line where a type annotation is missing.
 */
export function declarationOf(
  module: Module,
  ending = "",
): { readonly text: string; readonly mappings: string } {
  const { path, text } = module;
  const declared = declaredStatements(module);
  const isUsed = ({ near }: Specifier) => declared.used.has(near);
  const isKept = (statement: Statement) =>
    statement.kind === "import"
      ? statement.list?.names?.some(isUsed) === true
      : declared.statements.has(statement);
  const cuts = statementCuts(
    module,
    (statement) => !isKept(statement),
    ({ untyped, kind, list, declared }) => {
      if (untyped !== undefined)
        throw faultIn(path, text, new Fault(untyped, "a type annotation is missing"));
      return kind === "import" && list !== undefined ? listCuts(text, list, isUsed) : declared;
    },
  );
  const last = exportsByItself([...declared.statements]) ? ending : `export {};\n${ending}`;
  const parts = [{ source: 0, text, start: 0, end: text.length, cuts }];
  return { text: endedBy(parts, last), mappings: mappingsOf(parts) };
}

/** Whether a declaration file of these exports those that say so and no others; without a list, it exports all. */
function exportsByItself(statements: readonly Statement[]): boolean {
  return (
    statements.some(({ kind }) => kind === "export") ||
    (statements.length > 0 && statements.every(({ exported }) => exported !== undefined))
  );
}
