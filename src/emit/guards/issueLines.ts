import type { LimitKeyword, Shape } from "../../model/model.ts";
import { formatOf } from "../../schema/formats.ts";
import { factOf } from "../../schema/keywords.ts";
import { escapeToken, pointerTokens } from "../../schema/pointer.ts";
import type { RuntimeName } from "../../schema/runtimeName.ts";
import { pointerBelow, stringLiteral } from "../code.ts";
import { articles, limitWords, oneOf } from "./expectation.ts";
import type { GuardFile } from "./guardFile.ts";
import { homeOf, pointerText } from "./home.ts";
import { type Call, call } from "./lines.ts";

/** An expression for the JSON Pointer one token below `path`. */
export function below(token: string): string {
  return pointerBelow("path", `/${escapeToken(token)}`);
}

/** Where a keyword stands in `schema.json`: expressions for the JSON Pointer of its schema, and for itself. */
export type KeywordArgs = readonly [pointer: string, keyword: string];

export function keywordArgs(file: GuardFile, { pointer, spelled }: Shape, keyword: string): KeywordArgs {
  return [pointerText(file.home, pointer), `"${spelled?.[keyword] ?? keyword}"`];
}

/** Where a value stands: expressions for itself and for its JSON Pointer. */
export interface Spot {
  readonly value: string;
  readonly path: string;
  /** Of a property of `value`, which stands at `path`: its name, as a token of a JSON Pointer. */
  readonly token?: string;
}

/** Where a property of `value` stands. */
export function propertySpot(name: string): Spot {
  return { value: "property", path: below(name), token: escapeToken(name) };
}

/** A statement that adds an issue by the helper `name`. */
export function issueCall(file: GuardFile, name: RuntimeName, args: readonly string[]): Call {
  return call([file.use(name)], ["found", ...args]);
}

/** A statement that adds the issue that `expected` was not met at `spot`. */
export function mismatchLine(file: GuardFile, spot: Spot, by: KeywordArgs, expected: string): Call {
  const { path, value } = spot;
  return issueCall(file, "addMismatch", [path, ...by, stringLiteral(expected), value]);
}

/** A statement for the schema `false`, whose keyword is the one that holds it. */
export function neverLine(file: GuardFile, shape: Shape, { value, path }: Spot): Call {
  const keyword = stringLiteral(holderOf(shape.pointer));
  return issueCall(file, "addNever", [path, pointerText(file.home, shape.pointer), keyword, value]);
}

/** The keyword that holds the schema at `pointer`; "false" for a whole document. */
function holderOf(pointer: string): string {
  let holder = "false";
  for (const tokens = pointerTokens(pointer); tokens.length > 0; ) {
    const keyword = tokens.shift() as string;
    const fact = factOf(keyword);
    if (fact?.holds === undefined) continue;
    holder = keyword;
    const isIndex = /^\d+$/.test(tokens[0] ?? "");
    if (fact.holds !== "schema" && (fact.holds !== "schema or schemas" || isIndex)) tokens.shift();
  }
  return holder;
}

export function typeLine(file: GuardFile, shape: Shape, spot: Spot): Call {
  const { types = [] } = shape;
  const [only] = types;
  const expected =
    types.length === 1 && only !== undefined ? articles[only] : oneOf(types.map((type) => articles[type]));
  return scalarLine(file, shape, "type", spot, expected);
}

export function limitLine(file: GuardFile, shape: Shape, keyword: LimitKeyword, spot: Spot): Call {
  const expected =
    keyword === "format"
      ? (formatOf(shape.limits.format ?? "")?.expected ?? "")
      : limitWords(shape.limits, keyword);
  return scalarLine(file, shape, keyword, spot, expected);
}

/** A statement that `expected` was not met by a scalar: a property and its schema often go by the same name. */
function scalarLine(file: GuardFile, shape: Shape, keyword: string, spot: Spot, expected: string): Call {
  const { value, token } = spot;
  const home = token === undefined ? undefined : homeOf(file.home, shape.pointer, `/properties/${token}`);
  const [pointer, literal] = keywordArgs(file, shape, keyword);
  if (token === undefined || home === undefined)
    return mismatchLine(file, spot, [pointer, literal], expected);
  const args = ["path", home, stringLiteral(token), literal, stringLiteral(expected), value];
  return issueCall(file, "addPropertyMismatch", args);
}

/** A statement for a property of `value` that must be there. */
export function missingLine(file: GuardFile, by: KeywordArgs, name: string): Call {
  return issueCall(file, "addMissing", ["path", ...by, stringLiteral(name)]);
}

/** A statement for the property `key`, which must not be there. */
export function unexpectedLine(file: GuardFile, shape: Shape, keyword: string): Call {
  return issueCall(file, "addUnexpected", [keySpot(file).path, ...keywordArgs(file, shape, keyword), "key"]);
}

/** The item at `index`. */
export const itemSpot: Spot = { value: "item", path: "`${path}/${index}`" };
/** The property `key` of a pass over the keys. */
export function keySpot(file: GuardFile): Spot {
  return { value: "property", path: `\`\${path}/\${${file.use("escapePointer")}(key)}\`` };
}
export const wholeSpot: Spot = { value: "value", path: "path" };
