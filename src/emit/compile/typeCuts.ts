import { ts } from "ts-morph";
import type { Cut } from "./cuts.ts";
import { afterSpaces } from "./modifiers.ts";

const { SyntaxKind, forEachChild, isTypeNode } = ts;

/**
 * The type syntax within a statement that satisfies `erasableSyntaxOnly`, in order. Syntax that is not erasable, and a
 * parameter `this`, is left standing, for the JavaScript parser to refuse.
 */
export function typeCuts(statement: ts.Statement, source: ts.SourceFile): Cut[] {
  const { text } = source;
  const cuts: Cut[] = [];
  // Without recursion: a chain of `||` is as deep a tree as it is long.
  const waiting: ts.Node[] = [statement];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isTypeNode(node) && node.kind !== SyntaxKind.ExpressionWithTypeArguments) continue;
    if (isTypeOnly(node)) {
      cuts.push({ start: node.getStart(source), end: afterSpaces(text, node.end) });
    } else {
      cuts.push(...typesOf(node, text));
      forEachChild(node, (child) => {
        waiting.push(child);
      });
    }
  }
  return cuts.sort((a, b) => a.start - b.start);
}

/** Whether nothing of a statement is left at run time. */
export function isTypeStatement(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement))
    return statement.importClause?.phaseModifier === SyntaxKind.TypeKeyword;
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  return isTypeOnly(statement);
}

/** Whether `node` is gone at run time, together with everything between its start and end. */
function isTypeOnly(node: ts.Node): boolean {
  switch (node.kind) {
    case SyntaxKind.InterfaceDeclaration:
    case SyntaxKind.TypeAliasDeclaration:
    case SyntaxKind.IndexSignature:
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
function* typesOf(node: ts.Node, text: string): Generator<Cut> {
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
      if (expression) yield { start: expression.end, end: node.end };
      return;
    case SyntaxKind.ConditionalExpression:
      return;
  }
  const mark = questionToken ?? exclamationToken;
  if (mark) yield { start: mark.end - 1, end: mark.end };
  for (const list of [typeParameters, typeArguments]) {
    if (list) yield { start: list.pos - 1, end: text.indexOf(">", list.end) + 1 };
  }
  if (type) yield { start: type.pos - 1, end: type.end };
}
