import { docComment } from "./code.ts";

/** A TypeScript type as data, so that parentheses and line breaks are never guessed. */
export type TypeNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "union" | "intersection"; readonly of: readonly TypeNode[] }
  | { readonly kind: "array"; readonly readonly: boolean; readonly of: TypeNode }
  | TupleNode
  | { readonly kind: "object"; readonly members: readonly Member[] };

export interface TupleNode {
  readonly kind: "tuple";
  readonly readonly: boolean;
  readonly elements: readonly TupleElement[];
  /** Whether its elements have names: `[item0?: string]`. */
  readonly labelled?: boolean;
}

export interface TupleElement {
  readonly type: TypeNode;
  readonly form: "required" | "optional" | "rest";
}

/** A property or, where `name` is in brackets, an index signature of an object type. */
export interface Member {
  /** Paragraphs of its comment, as {@link docComment} takes them. */
  readonly docs: readonly string[];
  readonly readonly: boolean;
  /** As TypeScript writes it: `name`, `"a-b"`, `[key: string]`. */
  readonly name: string;
  readonly optional: boolean;
  readonly type: TypeNode;
}

/** A type without inner structure: a name, a keyword, a literal. */
export function textNode(text: string): TypeNode {
  return { kind: "text", text };
}

/** The union of `nodes` without doubles; the node itself where it is just one, `never` for none. */
export function unionNode(nodes: readonly TypeNode[]): TypeNode {
  return groupNode("union", nodes) ?? textNode("never");
}

/** The intersection of `nodes` without doubles; the node itself where it is just one, `unknown` for none. */
export function intersectionNode(nodes: readonly TypeNode[]): TypeNode {
  return groupNode("intersection", nodes) ?? textNode("unknown");
}

function groupNode(kind: "union" | "intersection", nodes: readonly TypeNode[]): TypeNode | undefined {
  if (nodes.length < 2) return nodes[0];
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.of : [node]));
  const byText = new Map<string, TypeNode>();
  for (const node of flat) byText.set(flatText(node), node);
  const of = [...byText.values()];
  return of.length < 2 ? of[0] : { kind, of };
}

/** The longest line that a type is left on, and the longest object type. */
const width = 110;
const objectWidth = 80;

/** `node` after the first `used` columns of a line that `indent` begins; its further lines are indented in full. */
export function typeText(node: TypeNode, indent = "", used = indent.length): string {
  if (node.kind === "text") return node.text;
  const flat = flatText(node);
  return used + flat.length <= width && !mustBreak(node) ? flat : brokenText(node, indent);
}

function mustBreak(node: TypeNode): boolean {
  if (node.kind === "text") return false;
  if (node.kind === "array") return mustBreak(node.of);
  if (node.kind === "tuple") return node.elements.some(({ type }) => mustBreak(type));
  if (node.kind !== "object") return node.of.some(mustBreak);
  return (
    node.members.some(({ docs, type }) => docs.length > 0 || mustBreak(type)) ||
    flatText(node).length > objectWidth
  );
}

function brokenText(node: TypeNode, indent: string): string {
  const inner = `${indent}  `;
  const open = isReadonly(node) ? "readonly " : "";
  const part = (indentation: string, used = indentation.length) => ({
    print: (each: TypeNode) => typeText(each, indentation, used),
    indent: indentation,
  });
  switch (node.kind) {
    case "text":
      return node.text;
    case "union":
      return node.of.map((each) => `\n${inner}| ${typeText(each, `${inner}  `)}`).join("");
    case "intersection":
      return node.of.map((each) => grouped(each, tightness.intersection, part(indent))).join(" & ");
    case "array":
      return `${open}${grouped(node.of, tightness.array, part(indent, indent.length + open.length + 2))}[]`;
    case "tuple": {
      const lines = elementTexts(node, part(inner)).map((text) => `${inner}${text},\n`);
      return `${open}[\n${lines.join("")}${indent}]`;
    }
    case "object":
      return `{\n${node.members.map((member) => memberText(member, inner)).join("")}${indent}}`;
  }
}

function flatText(node: TypeNode): string {
  const open = isReadonly(node) ? "readonly " : "";
  const part: Part = { print: flatText, indent: "" };
  switch (node.kind) {
    case "text":
      return node.text;
    case "union":
      return node.of.map(flatText).join(" | ");
    case "intersection":
      return node.of.map((each) => grouped(each, tightness.intersection, part)).join(" & ");
    case "array":
      return `${open}${grouped(node.of, tightness.array, part)}[]`;
    case "tuple":
      return `${open}[${elementTexts(node, part).join(", ")}]`;
    case "object": {
      const members = node.members.map((member) => `${memberHead(member)}: ${flatText(member.type)}`);
      return members.length === 0 ? "{}" : `{ ${members.join("; ")} }`;
    }
  }
}

function isReadonly(node: TypeNode): boolean {
  return (node.kind === "array" || node.kind === "tuple") && node.readonly;
}

/** How tightly a kind of type binds: what binds less than its surroundings ask for needs parentheses. */
const tightness = { union: 0, intersection: 1, readonly: 2, array: 3, tuple: 3, object: 3, text: 3 };

/** How a part of a type is printed, and the indentation of the line that it stands in. */
interface Part {
  readonly print: (node: TypeNode) => string;
  readonly indent: string;
}

function grouped(node: TypeNode, needed: number, { print, indent }: Part): string {
  const text = print(node);
  if (tightness[isReadonly(node) ? "readonly" : node.kind] >= needed && !text.startsWith("\n")) return text;
  return text.startsWith("\n") ? `(${text}\n${indent})` : `(${text})`;
}

function elementTexts({ elements, labelled }: TupleNode, part: Part): string[] {
  if (!labelled) return elements.map((element) => elementText(element, part));
  return elements.map(({ type, form }, index) => {
    if (form === "rest") return `...items: ${grouped(type, tightness.array, part)}[]`;
    return `item${index}${form === "optional" ? "?" : ""}: ${grouped(type, tightness.union, part)}`;
  });
}

function elementText({ type, form }: TupleElement, part: Part): string {
  if (form === "required") return grouped(type, tightness.union, part);
  const text = grouped(type, tightness.array, part);
  return form === "rest" ? `...${text}[]` : `${text}?`;
}

function memberText(member: Member, indent: string): string {
  const head = `${indent}${memberHead(member)}:`;
  const type = typeText(member.type, indent, head.length + 1);
  // Lines do not end in spaces.
  return `${docComment(member.docs, indent)}${head}${type.startsWith("\n") ? "" : " "}${type};\n`;
}

function memberHead({ readonly, name, optional }: Member): string {
  return `${readonly ? "readonly " : ""}${name}${optional ? "?" : ""}`;
}
