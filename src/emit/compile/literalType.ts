import { ts } from "ts-morph";
import type { Cut } from "./cuts.ts";

/**
 * The cuts that turn a literal that stands before `as const` into its type, or `undefined` where it is no literal:
 * `{ A: [1] }` into `{ readonly A: readonly [1] }`.
 */
export function literalType(literal: ts.Expression, source: ts.SourceFile): Cut[] | undefined {
  const cuts: Cut[] = [];
  const insert = (start: number, by: string) => cuts.push({ start, end: start, by });
  return visit(literal) ? cuts : undefined;

  function visit(node: ts.Expression): boolean {
    if (ts.isArrayLiteralExpression(node)) {
      insert(node.getStart(source), "readonly ");
      return node.elements.every(visit);
    }
    if (ts.isObjectLiteralExpression(node)) return node.properties.every(visitProperty);
    return isScalar(node);
  }

  function visitProperty(property: ts.ObjectLiteralElementLike): boolean {
    if (!ts.isPropertyAssignment(property)) return false;
    insert(property.getStart(source), "readonly ");
    const isTyped = visit(property.initializer);
    if (source.text[property.end] === ",") cuts.push({ start: property.end, end: property.end + 1, by: ";" });
    return isTyped;
  }
}

/** A literal that is its own type. */
export function isScalar(node: ts.Expression): boolean {
  if (ts.isPrefixUnaryExpression(node)) {
    return node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand);
  }
  const { kind } = node;
  return (
    ts.isStringLiteral(node) ||
    ts.isNumericLiteral(node) ||
    kind === ts.SyntaxKind.TrueKeyword ||
    kind === ts.SyntaxKind.FalseKeyword ||
    kind === ts.SyntaxKind.NullKeyword
  );
}
