import { ts } from "ts-morph";

const { SyntaxKind, forEachChild, isTypeNode } = ts;

/**
 * Turns a module that satisfies `erasableSyntaxOnly` and `verbatimModuleSyntax` into the body of a CommonJS function
 * of `exports` and `require`, line for line. Several times as fast as `ts.transpileModule`, which makes a program and
 * a type checker for each file. It knows named imports and exports that are not cyclic; syntax that is not erasable
 * (and a parameter `this`) is left standing, for the JavaScript parser to refuse.
 */
export function eraseTypes(path: string, text: string): string {
  const source = ts.createSourceFile(path, text, {
    languageVersion: ts.ScriptTarget.ES2022,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  const exported: string[] = [];
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const replace = (start: number, end: number, by = "") => {
    edits.push({ start, end, text: by + text.slice(start, end).replace(/[^\n]+/g, "") });
  };
  const eraseIn = (node: ts.Node): void => {
    if (isTypeNode(node) && node.kind !== SyntaxKind.ExpressionWithTypeArguments) return;
    if (isTypeOnly(node)) {
      replace(node.getStart(source), node.end);
    } else {
      for (const [start, end] of typeRanges(node, text)) replace(start, end);
      forEachChild(node, eraseIn);
    }
  };
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      replace(statement.getStart(source), statement.end, importText(statement));
    } else if (ts.isExportDeclaration(statement)) {
      replace(statement.getStart(source), statement.end);
      exported.push(exportText(statement));
    } else {
      eraseIn(statement);
      exported.push(...exportedNames(statement).map((name) => `exports.${name} = ${name};`));
    }
  }
  let [body, position] = ["", 0];
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    body += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return `"use strict"; ${body}${text.slice(position)}\n${exported.join("\n")}\n`;
}

/** Whether `node` is gone at run time, together with everything between its start and end. */
function isTypeOnly(node: ts.Node): boolean {
  switch (node.kind) {
    case SyntaxKind.InterfaceDeclaration:
    case SyntaxKind.TypeAliasDeclaration:
    case SyntaxKind.IndexSignature:
    case SyntaxKind.ExportKeyword:
    case SyntaxKind.ReadonlyKeyword:
    case SyntaxKind.PrivateKeyword:
    case SyntaxKind.OverrideKeyword:
      return true;
    case SyntaxKind.HeritageClause:
      return (node as ts.HeritageClause).token === SyntaxKind.ImplementsKeyword;
    case SyntaxKind.FunctionDeclaration:
      return (node as ts.FunctionDeclaration).body === undefined;
    default:
      return false;
  }
}

/** The types that hang on `node`, each with the punctuation that leads to it. */
function* typeRanges(node: ts.Node, text: string): Generator<readonly [start: number, end: number]> {
  const { type, typeParameters, typeArguments, questionToken, exclamationToken, expression } = node as {
    readonly type?: ts.TypeNode;
    readonly typeParameters?: ts.NodeArray<ts.Node>;
    readonly typeArguments?: ts.NodeArray<ts.Node>;
    readonly questionToken?: ts.Node;
    readonly exclamationToken?: ts.Node;
    readonly expression?: ts.Node;
  };
  switch (node.kind) {
    case SyntaxKind.AsExpression:
    case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.NonNullExpression:
      if (expression) yield [expression.end, node.end];
      return;
    case SyntaxKind.ConditionalExpression:
      return;
  }
  const mark = questionToken ?? exclamationToken;
  if (mark) yield [mark.end - 1, mark.end];
  for (const list of [typeParameters, typeArguments]) {
    if (list) yield [list.pos - 1, text.indexOf(">", list.end) + 1];
  }
  if (type) yield [type.pos - 1, type.end];
}

function exportedNames(node: ts.Node): string[] {
  if (!ts.isFunctionDeclaration(node) && !ts.isClassDeclaration(node) && !ts.isVariableStatement(node))
    return [];
  if (!node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return [];
  const named = ts.isVariableStatement(node) ? node.declarationList.declarations : [node];
  return named.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
}

function importText({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  if (importClause?.phaseModifier === SyntaxKind.TypeKeyword) return "";
  return `const { ${specifiers(importClause?.namedBindings).map(([from, to]) => `${from}: ${to}`)} } = ${required(moduleSpecifier)};`;
}

function exportText({ exportClause, moduleSpecifier, isTypeOnly }: ts.ExportDeclaration): string {
  if (isTypeOnly) return "";
  if (!exportClause) return `Object.assign(exports, ${required(moduleSpecifier)});`;
  const from = moduleSpecifier ? `${required(moduleSpecifier)}.` : "";
  return specifiers(exportClause)
    .map(([local, name]) => `exports.${name} = ${from}${local};`)
    .join(" ");
}

/** Pairs of the name on the near side of an import or export and the name on the far side, types left out. */
function specifiers(
  bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined,
): [string, string][] {
  if (!bindings || !("elements" in bindings))
    throw new Error("Only named imports and exports can be evaluated");
  return [...bindings.elements]
    .filter((element) => !element.isTypeOnly)
    .map(({ propertyName, name }) => [(propertyName ?? name).text, name.text]);
}

function required(specifier: ts.Expression | undefined): string {
  if (!specifier || !ts.isStringLiteral(specifier)) throw new Error("Expected the name of a module");
  return `require(${JSON.stringify(specifier.text)})`;
}
