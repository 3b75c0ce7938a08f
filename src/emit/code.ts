import { isJsonObject, type Json } from "../json.ts";

/**
 * The only file in which text from a schema becomes TypeScript: strings, keys, literals, regular expressions, comments.
 * Everything returned here is safe to place where its docstring says, whatever the schema holds.
 */

/** Characters that a reader or an editor could take for something else: line separators, bidi controls, zero width. */
const unprintable = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function escapeUnprintable(text: string): string {
  // Nearly all text is without.
  if (text.search(unprintable) < 0) return text;
  return text.replace(unprintable, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A double-quoted string literal; also a valid literal type. */
export function stringLiteral(text: string): string {
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`;
  return escapeUnprintable(JSON.stringify(text));
}

/** What stands at `way` below the JSON Pointer that the variable `name` holds. */
export function pointerBelow(name: string, way: string): string {
  if (way === "") return name;
  return plainWay.test(way) ? `\`\${${name}}${way}\`` : `${name} + ${stringLiteral(way)}`;
}

/**
 * What stands at `way` below the JSON Pointer that the variable `name` holds, or below the root where there is none, then at the token
 * that the variable `token` holds, and then at `rest`.
 */
export function pointerThrough(name: string | undefined, way: string, token: string, rest: string): string {
  const parts = [way, rest].map((each) =>
    each === "" || plainWay.test(each) ? each : `\${${stringLiteral(each)}}`,
  );
  return `\`${name === undefined ? "" : `\${${name}}`}${parts[0]}/\${${token}}${parts[1]}\``;
}

/** What needs no escapes in a template literal, and no reader takes for code. */
const plainWay = /^(?:\/[\w.~-]+)+$/;

const identifier = /^[A-Za-z_$][\w$]*$/;

/** Whether `text` can stand unquoted after a dot and as a property name. ASCII only, so that every tool agrees. */
export function isIdentifierName(text: string): boolean {
  return identifier.test(text);
}

/** A property name in an interface, type literal or object type. */
export function typeKey(name: string): string {
  return isIdentifierName(name) ? name : stringLiteral(name);
}

/** A property name in an object literal, where a plain `__proto__` would set the prototype. */
export function objectKey(name: string): string {
  return name === "__proto__" ? `["__proto__"]` : typeKey(name);
}

/**
 * A literal of a JSON value, on one line up to `width` characters, else indented by two spaces below `indent`.
 * Negative zero keeps its sign. Where `said` has an expression for a part of the value, that one stands there.
 */
export function jsonLiteral(
  value: Json,
  indent = "",
  width = 100,
  said: (value: Json) => string | undefined = () => undefined,
): string {
  const expression = said(value);
  if (expression !== undefined) return expression;
  if (typeof value === "string") return stringLiteral(value);
  if (Object.is(value, -0)) return "-0";
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => jsonLiteral(item, inner, width, said));
    return wrapped("[", "]", items, indent, width);
  }
  if (isJsonObject(value)) {
    const entries = Object.keys(value).map(
      (key) => `${objectKey(key)}: ${jsonLiteral(value[key] as Json, inner, width - key.length, said)}`,
    );
    return wrapped("{", "}", entries, indent, width);
  }
  return String(value);
}

function wrapped(
  open: string,
  close: string,
  texts: readonly string[],
  indent: string,
  width: number,
): string {
  if (texts.length === 0) return open + close;
  const pad = open === "{" ? " " : "";
  const line = open + pad + texts.join(", ") + pad + close;
  if (!line.includes("\n") && indent.length + line.length <= width) return line;
  return `${open}\n${texts.map((text) => `${indent}  ${text},\n`).join("")}${indent}${close}`;
}

/**
 * A regular expression literal. Throws a SyntaxError where `pattern` is no regular expression under `flags`.
 */
export function regExpLiteral(pattern: string, flags = "u"): string {
  const { source } = new RegExp(pattern, flags);
  // What an invisible character means is the same with and without a backslash before it.
  const printable = source.replace(/\\[\s\S]|[\s\S]/g, (token) =>
    token.length > 1 && !isPrintable(token[1] as string) ? escaped(token[1] as string) : escaped(token),
  );
  return `/${printable}/${flags}`;
}

function isPrintable(char: string): boolean {
  return escaped(char) === char;
}

function escaped(token: string): string {
  return escapeUnprintable(token).replace(
    /[\u0000-\u001f]/g,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}

/** Text that cannot end the comment that it stands in, nor begin a line of its own. */
export function commentText(text: string): string {
  if (!/[*\u0000-\u001f\u007f-\uffff]/.test(text)) return text;
  return escapeUnprintable(text.replaceAll("*/", "*\\/")).replace(/[\u0000-\u0008\u000b-\u001f]/g, " ");
}

/**
 * A JSDoc block of `paragraphs` with `indent` before each line and a final newline, or "" for none.
 * Line breaks in a paragraph are kept.
 */
export function docComment(paragraphs: readonly string[], indent = ""): string {
  if (paragraphs.length === 0) return "";
  const [only = ""] = paragraphs;
  // Nearly all are a line without anything to escape.
  if (paragraphs.length === 1 && /^[ -)+-~]*[!-)+-~]$/.test(only)) return `${indent}/** ${only} */\n`;
  const lines = paragraphs
    .flatMap((paragraph) => paragraph.split(/\r\n|[\n\r\u2028\u2029]/))
    .map((line) => commentText(line).trimEnd());
  if (lines.length === 0) return "";
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line && ` ${line}`}\n`).join("")}${indent} */\n`;
}

/** A template literal type: any text between two of `parts`. */
export function templateType(parts: readonly string[]): string {
  const escaped = parts.map((part) =>
    escapeUnprintable(part.replace(/[\\`]|\$(?=\{)/g, "\\$&")).replace(
      /[\u0000-\u001f]/g,
      (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`,
    ),
  );
  return `\`${escaped.join("${string}")}\``;
}
