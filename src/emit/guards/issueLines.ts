import type { LimitKeyword, Shape } from "../../model/model.ts";
import { formatOf } from "../../schema/formats.ts";
import { keywordFacts } from "../../schema/keywords.ts";
import { escapeToken, pointerTokens } from "../../schema/pointer.ts";
import { stringLiteral } from "../code.ts";
import { articles, limitWords, oneOf } from "./expectation.ts";
import type { GuardFile } from "./guardFile.ts";

/** An expression for the JSON Pointer one token below `path`. */
export function below(path: string, token: string): string {
  const escaped = escapeToken(token);
  const plain = path === "path" && /^[\w.-]+$/.test(escaped);
  return plain ? `\`\${path}/${escaped}\`` : `${path} + ${stringLiteral(`/${escaped}`)}`;
}

/** A literal of the JSON Pointer of a keyword in `schema.json`. */
export function keywordPath(shape: Shape, keyword: string): string {
  const spelled = shape.spelled?.[keyword] ?? keyword;
  return stringLiteral(`${shape.pointer}/${spelled}`);
}

/** Where a value stands: expressions for itself and for its JSON Pointer. */
export interface Spot {
  readonly value: string;
  readonly path: string;
}

/** A statement that adds the issue that `expected` was not met at `spot`. `schemaPath` is a literal or an expression. */
export function mismatchLine(file: GuardFile, spot: Spot, schemaPath: string, expected: string): string {
  const { path, value } = spot;
  return `issues.push(${file.use("mismatch")}(${path}, ${schemaPath}, ${stringLiteral(expected)}, ${value}));`;
}

/** A statement for the schema `false`, whose keyword is the one that holds it. */
export function neverLine(file: GuardFile, shape: Shape, { value, path }: Spot): string {
  const tokens = pointerTokens(shape.pointer);
  const keyword = tokens.findLast((token) => Object.hasOwn(keywordFacts, token)) ?? "false";
  const where = `${path}, ${stringLiteral(shape.pointer)}`;
  return `issues.push(${file.use("mismatch")}(${where}, "no value", ${value}, ${stringLiteral(keyword)}));`;
}

export function typeLine(file: GuardFile, shape: Shape, spot: Spot): string {
  const expected = oneOf((shape.types ?? []).map((type) => articles[type]));
  return mismatchLine(file, spot, keywordPath(shape, "type"), expected);
}

export function limitLine(file: GuardFile, shape: Shape, keyword: LimitKeyword, spot: Spot): string {
  const expected =
    keyword === "format"
      ? (formatOf(shape.limits.format ?? "")?.expected ?? "")
      : limitWords(shape.limits, keyword);
  return mismatchLine(file, spot, keywordPath(shape, keyword), expected);
}

/** A statement for a property of `value` that must be there. */
export function missingLine(file: GuardFile, schemaPath: string, name: string): string {
  return `issues.push(${file.use("missingProperty")}(path, ${schemaPath}, ${stringLiteral(name)}));`;
}

/** A statement for the property `key` at `at`, which must not be there. */
export function unexpectedLine(file: GuardFile, shape: Shape, keyword: string): string {
  return `issues.push(${file.use("unexpectedProperty")}(at, ${keywordPath(shape, keyword)}, key));`;
}

/** The JSON Pointer of the property `key`, to be used as `at`. */
export function atLine(file: GuardFile): string {
  return `const at = \`\${path}/\${${file.use("escapePointer")}(key)}\`;`;
}

/** The item at `index`. */
export const itemSpot: Spot = { value: "value[index]", path: "`${path}/${index}`" };
/** The property `key`. */
export const keySpot: Spot = { value: "value[key]", path: "at" };
export const wholeSpot: Spot = { value: "value", path: "path" };
