import { type Cut, inOrder, withoutCuts } from "./cuts.ts";
import { mappingsOf } from "./mappings.ts";
import type { Module } from "./parseModule.ts";
import { listCuts } from "./specifiers.ts";
import { statementCuts } from "./statementCuts.ts";

/**
 * The JavaScript of a module that satisfies `erasableSyntaxOnly` and `verbatimModuleSyntax`, and the `mappings` of its
 * source map: the text without its types, so that it reads like the source.
 */
export function javaScriptOf(module: Module): { readonly text: string; readonly mappings: string } {
  const { text, statements } = module;
  const kept = statements.filter(({ isType }) => !isType);
  const cuts: Cut[] = statementCuts(module, ({ isType }) => isType);
  for (const statement of kept) {
    for (const cut of statement.cuts) cuts.push(cut);
    if (statement.list)
      for (const cut of listCuts(text, statement.list, ({ isType }) => !isType)) cuts.push(cut);
  }
  const ordered = inOrder(cuts);
  const isModule = kept.some(({ list, exported }) => list !== undefined || exported !== undefined);
  return {
    text: `${withoutCuts(text, ordered).trimEnd()}\n${isModule ? "" : "export {};\n"}`,
    mappings: mappingsOf(text, ordered),
  };
}
