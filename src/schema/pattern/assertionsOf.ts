import type { RegexNode } from "./readRegex.ts";

export type Assertion = RegexNode & { readonly kind: "assertion" };

/** The assertions of a regular expression, all but those within what others look for. */
export function assertionsOf(node: RegexNode): readonly Assertion[] {
  switch (node.kind) {
    case "character":
      return [];
    case "assertion":
      return [node];
    case "repeat":
      return assertionsOf(node.of);
    default:
      return node.of.flatMap(assertionsOf);
  }
}
