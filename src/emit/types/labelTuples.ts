import type { InterfaceDeclaration, TypeDeclaration } from "../print.ts";
import type { TupleElement, TypeNode } from "../typeText.ts";

/**
 * The declarations with labels (`[item0?: string]`) in tuples where TypeScript would call a type circular that is not: it looks into
 * optional and rest elements at once, also into the arrays in them, unless they have labels or one of the elements is itself a type
 * alias (`isDeferredTypeReferenceNode` of its checker; properties it always leaves for later).
 */
export function labelTuples<T extends InterfaceDeclaration | TypeDeclaration>(
  declarations: readonly T[],
): readonly T[] {
  const aliases = new Set(declarations.flatMap((each) => (each.kind === "type" ? [each.name] : [])));
  return declarations.map((each) => {
    if (each.kind !== "type" || !namesAlias(each.type, aliases)) return each;
    return { ...each, type: withLabels(each.type, aliases) };
  });
}

function withLabels(node: TypeNode, aliases: ReadonlySet<string>): TypeNode {
  switch (node.kind) {
    case "union":
    case "intersection":
      return { ...node, of: node.of.map((each) => withLabels(each, aliases)) };
    case "array":
      return { ...node, of: withLabels(node.of, aliases) };
    case "tuple": {
      const elements = node.elements.map((each) => ({ ...each, type: withLabels(each.type, aliases) }));
      const isDeferred = elements.some(({ type }) => isAlias(type, aliases));
      const hides = ({ type, form }: TupleElement) => form !== "required" && namesAlias(type, aliases);
      return { ...node, elements, labelled: !isDeferred && elements.some(hides) };
    }
    default:
      return node;
  }
}

/** Whether `node` is a type alias, or one of several types that are told apart at once. */
function isAlias(node: TypeNode, aliases: ReadonlySet<string>): boolean {
  if (node.kind === "union" || node.kind === "intersection")
    return node.of.some((each) => isAlias(each, aliases));
  return node.kind === "text" && aliases.has(node.text);
}

/** Whether `node` names a type alias, itself or in an array, but not in a property. */
function namesAlias(node: TypeNode, aliases: ReadonlySet<string>): boolean {
  switch (node.kind) {
    case "union":
    case "intersection":
      return node.of.some((each) => namesAlias(each, aliases));
    case "array":
      return namesAlias(node.of, aliases);
    case "tuple":
      return node.elements.some(({ type }) => namesAlias(type, aliases));
    default:
      return isAlias(node, aliases);
  }
}
