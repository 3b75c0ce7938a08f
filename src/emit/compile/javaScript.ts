import { ts } from "ts-morph";
import { type Cut, inOrder, withoutCuts } from "./cuts.ts";
import { mappingsOf } from "./mappings.ts";
import { modifierOf } from "./modifiers.ts";
import { listCuts } from "./specifiers.ts";
import { statementCuts } from "./statementCuts.ts";
import { isTypeStatement, typeCuts } from "./typeCuts.ts";

/**
 * The JavaScript of a module that satisfies `erasableSyntaxOnly` and `verbatimModuleSyntax`, and the `mappings` of its
 * source map: the text without its types, so that it reads like the source.
 */
export function javaScriptOf(source: ts.SourceFile): { readonly text: string; readonly mappings: string } {
  const { text } = source;
  const kept = source.statements.filter((statement) => !isTypeStatement(statement));
  const cuts = inOrder([
    ...statementCuts(source, isTypeStatement),
    ...kept.flatMap((statement) => cutsIn(statement, source)),
  ]);
  const code = withoutCuts(text, cuts).trimEnd();
  return {
    text: `${code}\n${kept.some(isModuleSyntax) ? "" : "export {};\n"}`,
    mappings: mappingsOf(text, cuts),
  };
}

function cutsIn(statement: ts.Statement, source: ts.SourceFile): Cut[] {
  return ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
    ? listCuts(statement, source, ({ isType }) => !isType)
    : typeCuts(statement, source);
}

/** Whether a statement by itself makes a file a module. */
function isModuleSyntax(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return true;
  return modifierOf(statement, ts.SyntaxKind.ExportKeyword) !== undefined;
}
