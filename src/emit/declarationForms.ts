import { createRequire } from "node:module";
import type { StatementStructures } from "ts-morph";

/** Text by name of the form, with `$name` and the like where something is filled in. */
export type DeclarationForms = { readonly [form: string]: string };

/**
 * What declarations and members look like, as ts-morph prints them. Loading ts-morph takes 0.3 s and printing a declaration 0.3 ms, so
 * each form is printed once, when this program is built, into `templates/package/declarations.json`; emitters fill in the forms.
 */
export function declarationForms(): DeclarationForms {
  const tsMorph = createRequire(import.meta.url)("ts-morph") as typeof import("ts-morph");
  const { printStructure, StructureKind, VariableDeclarationKind } = tsMorph;
  const print = (statement: StatementStructures) =>
    printStructure({ kind: StructureKind.SourceFile, statements: [statement] }, { indentNumberOfSpaces: 2 });
  const base = { kind: StructureKind.Interface, name: "$name", isExported: true } as const;
  /** The second line of an interface. */
  const member = (more: object) => `${print({ ...base, ...more }).split("\n")[1]}\n`;
  const property = (isReadonly: boolean, hasQuestionToken: boolean) =>
    member({ properties: [{ name: "$name", type: "$type", isReadonly, hasQuestionToken }] });
  const index = (isReadonly: boolean) =>
    member({ indexSignatures: [{ keyName: "$key", keyType: "$keyType", returnType: "$type", isReadonly }] });
  const list = { isTypeOnly: true, moduleSpecifier: "$from" };
  const members = { properties: [{ name: "$members" }] };
  return {
    interface: print({ ...base, ...members }),
    extension: print({ ...base, ...members, extends: ["$bases"] }),
    property: property(false, false),
    "optional property": property(false, true),
    "readonly property": property(true, false),
    "optional readonly property": property(true, true),
    index: index(false),
    "readonly index": index(true),
    type: print({ kind: StructureKind.TypeAlias, name: "$name", isExported: true, type: "$type" }),
    const: print({
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name: "$name", initializer: "$value" }],
    }),
    local: print({
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name: "$name", type: "$type", initializer: "$value" }],
    }),
    function: print({
      kind: StructureKind.Function,
      name: "$name",
      isExported: true,
      parameters: [{ name: "$parameter", type: "$parameterType" }],
      returnType: "$returns",
      statements: ["$body"],
    }),
    "import type": print({ kind: StructureKind.ImportDeclaration, ...list, namedImports: ["$names"] }),
    "export type": print({ kind: StructureKind.ExportDeclaration, ...list, namedExports: ["$names"] }),
  };
}
