import { ts } from "ts-morph";
import { type Cut, withoutCuts } from "./cuts.ts";
import { mappingsOf } from "./mappings.ts";
import { parseModule } from "./parseModule.ts";
import { specifiersOf } from "./specifiers.ts";
import { isTypeStatement, typeCuts } from "./typeCuts.ts";

/**
 * The JavaScript of a module and the `mappings` of its source map: the text without its types, so that it reads like the
 * source.
 */
export function javaScriptOf(
  path: string,
  text: string,
): { readonly text: string; readonly mappings: string } {
  const source = parseModule(path, text);
  const cuts: Cut[] = [];
  let isModule = false;
  /** Where the text begins that is not cut, or not yet. */
  let top = headerEnd(text);
  for (const statement of source.statements) {
    if (isTypeStatement(statement)) {
      const end = statement.end + (statement.pos <= top && text[statement.end] === "\n" ? 1 : 0);
      cuts.push({ start: Math.max(statement.pos, top), end });
      if (statement.pos <= top) top = end;
    } else if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) {
      isModule = true;
      cuts.push(...typeSpecifiers(statement, source));
    } else {
      isModule ||= text.startsWith("export", statement.getStart(source));
      cuts.push(...typeCuts(statement, source));
    }
  }
  const code = withoutCuts(text, cuts).trimEnd();
  return { text: `${code}\n${isModule ? "" : "export {};\n"}`, mappings: mappingsOf(text, cuts) };
}

/** The comment lines that a file begins with; they belong to no statement. */
function headerEnd(text: string): number {
  return /^(?:\/\/.*\n)*/.exec(text)?.[0].length ?? 0;
}

/** The whole list, written anew, where it has types among values. */
function typeSpecifiers(
  statement: ts.ImportDeclaration | ts.ExportDeclaration,
  source: ts.SourceFile,
): Cut[] {
  const specifiers = specifiersOf(statement) ?? [];
  if (!specifiers.some(({ isType }) => isType)) return [];
  const list = ts.isImportDeclaration(statement) ? statement.importClause : statement.exportClause;
  const values = specifiers.filter(({ isType }) => !isType);
  const names = values.map(({ far, near }) => (far === near ? far : `${far} as ${near}`)).join(", ");
  return list ? [{ start: list.getStart(source), end: list.end, by: names ? `{ ${names} }` : "{}" }] : [];
}
