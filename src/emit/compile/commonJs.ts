import { ts } from "ts-morph";
import { type Cut, withoutCuts } from "./cuts.ts";
import { declaredNames } from "./declaredStatements.ts";
import { modifierOf } from "./modifiers.ts";
import { parseModule } from "./parseModule.ts";
import { specifiersOf } from "./specifiers.ts";
import { isTypeStatement, typeCuts } from "./typeCuts.ts";

/**
 * Turns a module of the package into the body of a CommonJS function of `exports` and `require`, line for line.
 * Imports are by name and not cyclic. Several times as fast as `ts.transpileModule`, which makes a program and a type
 * checker for each module.
 */
export function commonJsOf(path: string, text: string): string {
  const source = parseModule(path, text);
  const cuts: Cut[] = [];
  const exported: string[] = [];
  const cut = (start: number, end: number, by = "") => {
    cuts.push({ start, end, by: by + text.slice(start, end).replace(/[^\n]+/g, "") });
  };
  for (const statement of source.statements) {
    const start = statement.getStart(source);
    if (isTypeStatement(statement)) cut(start, statement.end);
    else if (ts.isImportDeclaration(statement)) cut(start, statement.end, imported(statement));
    else if (ts.isExportDeclaration(statement)) {
      cut(start, statement.end);
      exported.push(exportedAgain(statement));
    } else {
      const keyword = modifierOf(statement, ts.SyntaxKind.ExportKeyword);
      if (keyword) cut(keyword.getStart(source), keyword.end);
      for (const each of typeCuts(statement, source)) cut(each.start, each.end);
      if (keyword) exported.push(...declaredNames(statement).map((name) => `exports.${name} = ${name};`));
    }
  }
  return `"use strict"; ${withoutCuts(text, cuts)}\n${exported.join("\n")}\n`;
}

function imported(statement: ts.ImportDeclaration): string {
  const specifiers = specifiersOf(statement);
  if (!specifiers) throw new Error("Only named imports can be evaluated");
  const names = specifiers.filter(({ isType }) => !isType).map(({ far, near }) => `${far}: ${near}`);
  return `const { ${names.join(", ")} } = ${required(statement.moduleSpecifier)};`;
}

function exportedAgain(statement: ts.ExportDeclaration): string {
  const specifiers = specifiersOf(statement);
  if (!specifiers) return `Object.assign(exports, ${required(statement.moduleSpecifier)});`;
  const from = statement.moduleSpecifier ? `${required(statement.moduleSpecifier)}.` : "";
  const values = specifiers.filter(({ isType }) => !isType);
  return values.map(({ far, near }) => `exports.${near} = ${from}${far};`).join(" ");
}

function required(specifier: ts.Expression | undefined): string {
  return `require(${JSON.stringify(specifier && ts.isStringLiteral(specifier) ? specifier.text : "")})`;
}
