import { ts } from "ts-morph";
import type { Cut } from "./cuts.ts";
import { isScalar, literalType } from "./literalType.ts";
import { keywordCut, modifierOf } from "./modifiers.ts";
import { faultAt } from "./parseModule.ts";

/** The cuts that leave of a function, method or constructor what a caller sees. Unordered. */
export function signatureCuts(node: ts.FunctionLikeDeclaration, source: ts.SourceFile): Cut[] {
  if (!node.type && !ts.isConstructorDeclaration(node) && !ts.isSetAccessor(node)) {
    throw missingType(node, source);
  }
  const asterisk = "asteriskToken" in node ? node.asteriskToken : undefined;
  return [
    ...keywordCut(source, modifierOf(node, ts.SyntaxKind.AsyncKeyword)),
    ...(asterisk ? [{ start: asterisk.pos, end: asterisk.end }] : []),
    ...node.parameters.flatMap((parameter) => parameterCuts(parameter, source)),
    ...(node.body ? [{ start: node.body.pos, end: node.body.end, by: ";" }] : []),
  ];
}

function parameterCuts(
  { name, type, initializer, questionToken }: ts.ParameterDeclaration,
  source: ts.SourceFile,
): Cut[] {
  if (!type) throw missingType(name, source);
  if (!initializer) return [];
  const mark = questionToken ? [] : [{ start: name.end, end: name.end, by: "?" }];
  return [...mark, { start: type.end, end: initializer.end }];
}

/** The cuts that leave of a variable or class field its type. */
export function valueCuts(
  node: ts.VariableDeclaration | ts.PropertyDeclaration,
  source: ts.SourceFile,
): Cut[] {
  const { name, type, initializer } = node;
  if (!initializer) return [];
  if (type) return [{ start: type.end, end: initializer.end }];
  if (isScalar(initializer)) return [];
  const literal =
    ts.isAsExpression(initializer) && ts.isConstTypeReference(initializer.type)
      ? initializer.expression
      : undefined;
  const cuts = literal && literalType(literal, source);
  if (!literal || !cuts) throw missingType(name, source);
  const start = literal.getStart(source);
  return [{ start: name.end, end: start, by: ": " }, ...cuts, { start: literal.end, end: initializer.end }];
}

function missingType(node: ts.Node, source: ts.SourceFile): Error {
  return faultAt(source, node.getStart(source), "a type annotation is missing");
}
