import { ts } from "ts-morph";
import { modifierOf } from "./modifiers.ts";

/** Whether a statement exports something by itself. */
export function isExported(statement: ts.Statement): boolean {
  return (
    ts.isExportDeclaration(statement) || modifierOf(statement, ts.SyntaxKind.ExportKeyword) !== undefined
  );
}

export interface DeclaredStatements {
  /** What is exported, and what is declared for it: the statements of a declaration file but imports. */
  readonly statements: ReadonlySet<ts.Statement>;
  /** The names that they refer to. */
  readonly used: ReadonlySet<string>;
}

export function declaredStatements({ statements }: ts.SourceFile): DeclaredStatements {
  const declared = new Set<ts.Statement>();
  const used = new Set<string>();
  const add = (statement: ts.Statement) => {
    declared.add(statement);
    for (const name of namesIn(statement)) used.add(name);
  };
  for (const statement of statements) if (isExported(statement)) add(statement);
  const inside = statements.filter(
    (statement) => declaredNames(statement).length > 0 && !isExported(statement),
  );
  for (let found = true; found; ) {
    const next = inside.filter(
      (each) => !declared.has(each) && declaredNames(each).some((name) => used.has(name)),
    );
    for (const statement of next) add(statement);
    found = next.length > 0;
  }
  return { statements: declared, used };
}

/** The names that a statement other than an import or export list declares. */
export function declaredNames(statement: ts.Statement): string[] {
  const isList = ts.isVariableStatement(statement);
  const nodes: readonly ts.Node[] = isList ? statement.declarationList.declarations : [statement];
  return nodes.flatMap((node) => {
    const { name } = node as { readonly name?: ts.Node };
    return name && ts.isIdentifier(name) ? [name.text] : [];
  });
}

/** The names that what a declaration file says of `node` may refer to. */
function* namesIn(node: ts.Node): Generator<string> {
  if (ts.isIdentifier(node)) yield node.text;
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return;
  const { body, initializer } = node as { readonly body?: ts.Node; readonly initializer?: ts.Node };
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    if (child !== body && child !== initializer) children.push(child);
  });
  for (const child of children) yield* namesIn(child);
}
