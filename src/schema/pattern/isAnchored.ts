import type { RegexNode } from "./readRegex.ts";

/** Whether it is tried at the beginning of a text alone. */
export function isAnchored(node: RegexNode): boolean {
  switch (node.kind) {
    case "assertion":
      return node.source === "^";
    case "all":
      return node.of[0] !== undefined && isAnchored(node.of[0]);
    case "any":
      return node.of.every(isAnchored);
    default:
      return false;
  }
}
