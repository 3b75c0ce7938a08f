import { pointerBelow, pointerThrough, stringLiteral } from "../code.ts";
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
  /** Whether its issues are listed without a test before it, so that valid values too pass through the function. */
  isAtOnce: boolean;
  /** The way to a property of which the lines being written say what they say of others: that of the variable `key` is meant. */
  member: string | undefined;
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
  const isInside = pointer.startsWith(home.pointer) && (way === "" || way.startsWith("/"));
  if (!isInside) return stringLiteral(pointer);
  const { member, text } = home;
  if (member !== undefined && `${way}/`.startsWith(`${member}/`)) {
    const start = member.slice(0, member.lastIndexOf("/"));
    const rest = way.slice(member.length);
    return text === name
      ? pointerThrough(name, start, "key", rest)
      : pointerThrough(undefined, home.pointer + start, "key", rest);
  }
  return text === name ? pointerBelow(name, way) : stringLiteral(pointer);
}

/** An expression for the JSON Pointer of the home, where `pointer` is that and then `way`. */
export function homeOf({ pointer, text }: Home, at: string, way: string): string | undefined {
  return at.length === pointer.length + way.length && at.startsWith(pointer) && at.endsWith(way)
    ? text
    : undefined;
}

/**
 * The lines that `make` gives for the function of the schema at `pointer`: in them it is a parameter (`isGiven`), or a constant where
 * that saves words. `isBrief` tells that they hardly say it more than once.
 */
export function linesAt(
  home: Home,
  {
    pointer,
    isGiven,
    isBrief,
  }: { readonly pointer: string; readonly isGiven: boolean; readonly isBrief: boolean },
  make: () => Lines,
): Lines {
  const literal = stringLiteral(pointer);
  home.pointer = pointer;
  const madeWith = (text: string) => {
    home.text = text;
    return make();
  };
  if (isGiven) return madeWith(name);
  if (pointer === "") return madeWith(literal);
  if (isBrief) {
    const lines = madeWith(literal);
    const start = literal.slice(0, -1);
    if (count(lines, (text) => (isFunction(text) ? text.includes(start) : text.startsWith(start))) < 2)
      return lines;
  }
  const lines = madeWith(name);
  const mentioned = count(lines, mentionsName);
  if (mentioned > 1) return [`const ${name} = ${literal};`, ...lines];
  home.text = literal;
  return mentioned === 0 ? lines : make();
}

/** Whether the expression is a function that a call hands over. */
function isFunction(text: string): boolean {
  return text.startsWith("(");
}

function mentionsName(text: string): boolean {
  return isFunction(text)
    ? mentions(text, name)
    : text === name || text.startsWith(inTemplate) || text.startsWith(inSum);
}

/** How many texts of `lines` are such, as far as two. */
function count(lines: Lines, isSuch: (text: string) => boolean): number {
  let found = 0;
  someText(lines, (text) => {
    if (isSuch(text)) found++;
    return found > 1;
  });
  return found;
}
