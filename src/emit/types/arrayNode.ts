import { type Items, itemAt } from "../../algebra/items.ts";
import type { TupleElement, TypeNode } from "../typeText.ts";
import { type Path, type TypeSource, typeOf } from "./typeOf.ts";

/** Items beyond the author's own list are written one by one up to this many. */
const maxListed = 8;

/** The type of the arrays in `items`; `undefined` where there are none. */
export function arrayNode(source: TypeSource, items: Items, path: Path): TypeNode | undefined {
  const { readonly } = source.options;
  const { prefix, min } = items;
  const bounded = items.max <= Math.max(prefix.length, maxListed);
  const listed = bounded ? items.max : Math.max(prefix.length, min <= maxListed ? min : 0);
  const nodes = Array.from({ length: listed }, (_, index) => typeOf(source, itemAt(items, index), path));
  const end = nodes.findIndex(isNever);
  if (end >= 0 && end < min) return undefined;
  const rest = bounded || end >= 0 ? undefined : typeOf(source, items.rest, path);
  const open = rest !== undefined && !isNever(rest);
  if (open && nodes.length === 0) return { kind: "array", readonly, of: rest };
  const elements = (end < 0 ? nodes : nodes.slice(0, end)).map(
    (type, index): TupleElement => ({ type, form: index < min ? "required" : "optional" }),
  );
  return { kind: "tuple", readonly, elements: open ? [...elements, { type: rest, form: "rest" }] : elements };
}

function isNever(node: TypeNode): boolean {
  return node.kind === "text" && node.text === "never";
}
