import type { Absorbed } from "./absorbed.ts";
import type { Cut } from "./cuts.ts";
import { mappingsOf } from "./mappings.ts";
import type { Module } from "./parseModule.ts";
import { endedBy, type Part } from "./part.ts";
import { listCuts } from "./specifiers.ts";
import type { Statement } from "./statement.ts";
import { headerEnd, statementCuts } from "./statementCuts.ts";

const nothing: ReadonlyMap<string, Absorbed> = new Map();

/**
 * The JavaScript of a module that satisfies `erasableSyntaxOnly` and `verbatimModuleSyntax`, and the `mappings` of its
 * source map: the text without its types, so that it reads like the source. `ending` are lines to stand below. Modules that are
 * `within`, by what this one imports them from, stand before it; they are the sources behind it, in their order.
 */
export function javaScriptOf(
  module: Module,
  ending = "",
  within: ReadonlyMap<string, Absorbed> = nothing,
): { readonly text: string; readonly mappings: string } {
  const { text, statements } = module;
  const isWithin = ({ list }: Statement) => list?.from !== undefined && within.has(list.from);
  const cuts = statementCuts(
    module,
    (each) => each.isType || (each.kind === "import" && isWithin(each)),
    (each) => (isWithin(each) ? [...codeCuts(text, each), sourceCut(each)] : codeCuts(text, each)),
  );
  const isModule = statements.some(
    ({ isType, list, exported }) => !isType && (list !== undefined || exported !== undefined),
  );
  const header = headerEnd(text);
  const parts = [
    { source: 0, text, start: 0, end: header, cuts: [] },
    ...Array.from(within.values(), (each, index) => innerPart(each, index + 1)),
    { source: 0, text, start: header, end: text.length, cuts },
  ];
  return {
    text: endedBy(parts, isModule ? ending : `export {};\n${ending}`),
    mappings: mappingsOf(parts),
  };
}

function codeCuts(text: string, { list, cuts }: Statement): readonly Cut[] {
  return list === undefined ? cuts : listCuts(text, list, ({ isType }) => !isType);
}

/** Leaves the list of `export { a } from "b";` alone. */
function sourceCut({ list, end }: Statement): Cut {
  return { start: list?.end ?? end, end: end - ";".length };
}

/** What is needed of a module, none of it exported. */
function innerPart({ module, statements }: Absorbed, source: number): Part {
  const { text } = module;
  const cuts = statementCuts(
    module,
    (each) => !statements.has(each),
    ({ start, exported, cuts }) => (exported === undefined ? cuts : [{ start, end: exported }, ...cuts]),
  );
  return { source, text, start: headerEnd(text), end: text.length, cuts };
}
