import { ts } from "ts-morph";
import type { Cut } from "./cuts.ts";

/** The keyword of that kind before a declaration. */
export function modifierOf(node: ts.Node, kind: ts.ModifierSyntaxKind): ts.ModifierLike | undefined {
  const modifiers = ts.canHaveModifiers(node) ? node.modifiers : undefined;
  return modifiers?.find((modifier) => modifier.kind === kind);
}

/** Cuts a keyword with the spaces behind it; nothing where there is none. */
export function keywordCut(source: ts.SourceFile, keyword: ts.Node | undefined): Cut[] {
  if (!keyword) return [];
  return [{ start: keyword.getStart(source), end: afterSpaces(source.text, keyword.end) }];
}

export function afterSpaces(text: string, position: number): number {
  let end = position;
  while (text[end] === " ") end += 1;
  return end;
}
