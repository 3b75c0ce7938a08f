import { endedBy } from "./cuts.ts";
import { mappingsOf } from "./mappings.ts";
import type { Module } from "./parseModule.ts";
import { listCuts } from "./specifiers.ts";
import { statementCuts } from "./statementCuts.ts";

/**
 * The JavaScript of a module that satisfies `erasableSyntaxOnly` and `verbatimModuleSyntax`, and the `mappings` of its
 * source map: the text without its types, so that it reads like the source. `ending` are lines to stand below.
 */
export function javaScriptOf(
  module: Module,
  ending = "",
): { readonly text: string; readonly mappings: string } {
  const { text, statements } = module;
  const cuts = statementCuts(
    module,
    ({ isType }) => isType,
    ({ list, cuts }) => (list === undefined ? cuts : listCuts(text, list, ({ isType }) => !isType)),
  );
  const isModule = statements.some(
    ({ isType, list, exported }) => !isType && (list !== undefined || exported !== undefined),
  );
  return {
    text: endedBy(text, cuts, isModule ? ending : `export {};\n${ending}`),
    mappings: mappingsOf(text, cuts),
  };
}
