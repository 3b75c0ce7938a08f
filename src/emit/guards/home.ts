import { pointerBelow, stringLiteral } from "../code.ts";
import { type Lines, someText } from "./lines.ts";
import { mentions } from "./mentions.ts";

/** The schema whose function is being written: where it stands is said once, and what stands in it by the way from there. */
export interface Home {
  /** JSON Pointer. */
  pointer: string;
  /** An expression for it. */
  text: string;
  /** Whether no other schema leads to it: then its values are documents as a whole. */
  isTop: boolean;
}

const name = "schema";
const inTemplate = `\`\${${name}}`;
const inSum = `${name} + `;

/** An expression for the JSON Pointer that leads to a value by the way from the one that the function is about. */
export function pathText({ isTop }: Home, way = ""): string {
  return isTop ? stringLiteral(way) : pointerBelow("path", way);
}

/** An expression for the JSON Pointer of a schema. */
export function pointerText(home: Home, pointer: string): string {
  const way = pointer.slice(home.pointer.length);
  const isInside =
    home.text === name && pointer.startsWith(home.pointer) && (way === "" || way.startsWith("/"));
  return isInside ? pointerBelow(name, way) : stringLiteral(pointer);
}

/** An expression for the JSON Pointer of the home, where `pointer` is that and then `way`. */
export function homeOf({ pointer, text }: Home, at: string, way: string): string | undefined {
  return at.length === pointer.length + way.length && at.startsWith(pointer) && at.endsWith(way)
    ? text
    : undefined;
}

/**
 * The lines that `make` gives for the function of the schema at `pointer`: in them it is a parameter (`isGiven`), or a constant where
 * that saves words.
 */
export function linesAt(home: Home, pointer: string, isGiven: boolean, make: () => Lines): Lines {
  home.pointer = pointer;
  home.text = pointer === "" ? stringLiteral("") : name;
  const lines = make();
  if (pointer === "" || isGiven) return lines;
  const count = mentionsIn(lines, 2);
  if (count > 1) return [`const ${name} = ${stringLiteral(pointer)};`, ...lines];
  home.text = stringLiteral(pointer);
  return count === 0 ? lines : make();
}

/** How often `lines` mention the constant, as far as `enough`. */
function mentionsIn(lines: Lines, enough: number): number {
  let count = 0;
  someText(lines, (text) => {
    const isFunction = text.startsWith("(");
    const isText = text === name || text.startsWith(inTemplate) || text.startsWith(inSum);
    if (isFunction ? mentions(text, name) : isText) count++;
    return count >= enough;
  });
  return count;
}
