import { ts } from "ts-morph";

export interface Specifier {
  /** The name in the module that is imported from; for an export list without one, the name in this module. */
  readonly far: string;
  readonly near: string;
  readonly isType: boolean;
}

/** The names of an import or export list; `undefined` for `import "x"`, `import * as x` and `export * from "x"`. */
export function specifiersOf(
  statement: ts.ImportDeclaration | ts.ExportDeclaration,
): Specifier[] | undefined {
  const list = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : statement.exportClause;
  if (!list || !("elements" in list)) return undefined;
  return [...list.elements].map(({ propertyName, name, isTypeOnly }) => ({
    far: (propertyName ?? name).text,
    near: name.text,
    isType: isTypeOnly,
  }));
}
