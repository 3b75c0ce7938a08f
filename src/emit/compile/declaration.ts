import { ts } from "ts-morph";
import { type Cut, inOrder, withoutCuts } from "./cuts.ts";
import { declaredStatements, isExported } from "./declaredStatements.ts";
import { mappingsOf } from "./mappings.ts";
import { afterSpaces, keywordCut, modifierOf } from "./modifiers.ts";
import { signatureCuts, valueCuts } from "./signatureCuts.ts";
import { listCuts, specifiersOf } from "./specifiers.ts";
import { statementCuts } from "./statementCuts.ts";

const { SyntaxKind } = ts;

/**
 * The declarations of a module that satisfies `isolatedDeclarations`, and the `mappings` of their source map: the text
 * without what runs, so that it reads like the source and keeps its comments.
 * @throws Error naming file and line where a type annotation is missing.
 */
export function declarationOf(source: ts.SourceFile): { readonly text: string; readonly mappings: string } {
  const { text, statements } = source;
  const declared = declaredStatements(source);
  const isUsed = ({ near }: { readonly near: string }) => declared.used.has(near);
  const imports = statements
    .filter(ts.isImportDeclaration)
    .filter((each) => specifiersOf(each)?.some(isUsed));
  const kept = new Set<ts.Statement>([...imports, ...declared.statements]);
  const cuts = inOrder([
    ...statementCuts(source, (statement) => !kept.has(statement)),
    ...imports.flatMap((statement) => listCuts(statement, source, isUsed)),
    ...[...declared.statements].flatMap((statement) => declaredCuts(statement, source)),
  ]);
  const end = exportsByItself([...declared.statements]) ? "" : "export {};\n";
  return { text: `${withoutCuts(text, cuts).trimEnd()}\n${end}`, mappings: mappingsOf(text, cuts) };
}

/** Whether a declaration file of these exports those that say so and no others; without a list, it exports all. */
function exportsByItself(statements: readonly ts.Statement[]): boolean {
  return statements.some(ts.isExportDeclaration) || (statements.length > 0 && statements.every(isExported));
}

function declaredCuts(statement: ts.Statement, source: ts.SourceFile): Cut[] {
  const keyword = modifierOf(statement, SyntaxKind.ExportKeyword);
  const start = keyword ? afterSpaces(source.text, keyword.end) : statement.getStart(source);
  const declare = { start, end: start, by: "declare " };
  if (ts.isFunctionDeclaration(statement)) {
    return [declare, ...nameMark(statement, source), ...signatureCuts(statement, source)];
  }
  if (ts.isVariableStatement(statement)) {
    const variables = statement.declarationList.declarations;
    return [
      declare,
      ...variables.flatMap((variable) => [...nameMark(variable, source), ...valueCuts(variable, source)]),
    ];
  }
  if (ts.isClassDeclaration(statement)) {
    return [
      declare,
      ...nameMark(statement, source),
      ...statement.members.flatMap((member) => memberCuts(member, source)),
    ];
  }
  return [];
}

function memberCuts(member: ts.ClassElement, source: ts.SourceFile): Cut[] {
  const override = keywordCut(source, modifierOf(member, SyntaxKind.OverrideKeyword));
  if (ts.isPropertyDeclaration(member)) return [...override, ...valueCuts(member, source)];
  if (ts.isConstructorDeclaration(member) || ts.isMethodDeclaration(member) || ts.isAccessor(member)) {
    return [...override, ...signatureCuts(member, source)];
  }
  return [];
}

/** Cuts nothing; makes the source map lead from the name to the name. */
function nameMark({ name }: { readonly name?: ts.Node | undefined }, source: ts.SourceFile): Cut[] {
  if (!name) return [];
  const start = name.getStart(source);
  return [{ start, end: start }];
}
