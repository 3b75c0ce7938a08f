import type { Emitter } from "./emitter.ts";
import { enumNames, typeIds } from "./namedShapes.ts";
import { type Declaration, type InterfaceDeclaration, printModule, type TypeDeclaration } from "./print.ts";
import { declarationOf } from "./types/declarationOf.ts";
import { labelTuples } from "./types/labelTuples.ts";
import type { TypeSource } from "./types/typeOf.ts";
import { type Member, type TypeNode, textNode, typeText } from "./typeText.ts";

/** `src/types.ts`: an interface or type for every named shape, and the types of the enums once more. */
export const emitTypes: Emitter = (model, options) => {
  const source: TypeSource = { model, options };
  const enums = enumNames(model);
  const declarations = labelTuples(withoutEmptyBases(typeIds(model).map((id) => declarationOf(source, id))));
  const used = new Set(declarations.flatMap(namesIn));
  const imported = enums.filter((name) => used.has(name));
  const from = "./enums.js";
  const text = printModule([
    ...(imported.length > 0 ? [{ kind: "import type", names: imported, from } as const] : []),
    ...(enums.length > 0 ? [{ kind: "export type", names: enums, from } as const] : []),
    ...declarations,
  ]);
  return [{ path: "src/types.ts", text }];
};

/** An interface cannot extend `never`: what would is `never` itself. */
function withoutEmptyBases(
  declarations: readonly (InterfaceDeclaration | TypeDeclaration)[],
): readonly (InterfaceDeclaration | TypeDeclaration)[] {
  const isEmpty = (each: Declaration) => each.kind === "type" && typeText(each.type) === "never";
  const empty = new Set(declarations.filter(isEmpty).map(({ name }) => name));
  if (empty.size === 0) return declarations;
  const changed = declarations.map((each) =>
    each.kind === "interface" && each.bases.some((base) => empty.has(base))
      ? ({ kind: "type", name: each.name, docs: each.docs, type: textNode("never") } as const)
      : each,
  );
  return changed.some((each, index) => each !== declarations[index])
    ? withoutEmptyBases(changed)
    : declarations;
}

/** The names of types in a declaration. */
function namesIn(declaration: Declaration): string[] {
  if (declaration.kind === "interface")
    return [...declaration.bases, ...declaration.members.flatMap(namesInMember)];
  return declaration.kind === "type" ? namesInNode(declaration.type) : [];
}

function namesInMember({ type }: Member): string[] {
  return namesInNode(type);
}

function namesInNode(node: TypeNode): string[] {
  switch (node.kind) {
    case "text":
      return [node.text];
    case "array":
      return namesInNode(node.of);
    case "tuple":
      return node.elements.flatMap(({ type }) => namesInNode(type));
    case "object":
      return node.members.flatMap(namesInMember);
    default:
      return node.of.flatMap(namesInNode);
  }
}
