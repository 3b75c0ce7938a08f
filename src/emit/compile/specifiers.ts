import { ts } from "ts-morph";
import type { Cut } from "./cuts.ts";

export interface Specifier {
  /** The name in the module that is imported from; for an export list without one, the name in this module. */
  readonly far: string;
  readonly near: string;
  readonly isType: boolean;
}

type ListStatement = ts.ImportDeclaration | ts.ExportDeclaration;

/** The names of an import or export list; `undefined` for `import "x"`, `import * as x` and `export * from "x"`. */
export function specifiersOf(statement: ListStatement): Specifier[] | undefined {
  return listOf(statement)?.elements.map(specifierOf);
}

/** The cuts that leave those names of a list for which `isKept` holds. */
export function listCuts(
  statement: ListStatement,
  source: ts.SourceFile,
  isKept: (specifier: Specifier) => boolean,
): Cut[] {
  const list = listOf(statement);
  const gone = list?.elements.filter((element) => !isKept(specifierOf(element))) ?? [];
  if (!list || gone.length === 0) return [];
  const { text } = source;
  const [start, end] = [list.getStart(source), list.end];
  if (text.slice(start, end).includes("\n")) {
    return gone.map((element) => ({
      start: element.pos,
      end: element.end + (text[element.end] === "," ? 1 : 0),
    }));
  }
  const kept = list.elements
    .filter((element) => !gone.includes(element))
    .map((element) => element.getText(source));
  return [{ start, end, by: kept.length > 0 ? `{ ${kept.join(", ")} }` : "{}" }];
}

function listOf(statement: ListStatement) {
  const list = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : statement.exportClause;
  return list && "elements" in list
    ? (list as { elements: ts.NodeArray<ts.ImportOrExportSpecifier> } & ts.Node)
    : undefined;
}

function specifierOf({ propertyName, name, isTypeOnly }: ts.ImportOrExportSpecifier): Specifier {
  return { far: (propertyName ?? name).text, near: name.text, isType: isTypeOnly };
}
