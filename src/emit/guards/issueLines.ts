import type { LimitKeyword, Shape } from "../../model/model.ts";
import { formatOf } from "../../schema/formats.ts";
import { factOf } from "../../schema/keywords.ts";
import { escapeToken, pointerTokens } from "../../schema/pointer.ts";
import type { RuntimeName } from "../../schema/runtimeName.ts";
import { stringLiteral } from "../code.ts";
import { articles, limitWords, oneOf } from "./expectation.ts";
import type { GuardFile } from "./guardFile.ts";
import { pathText, pointerText } from "./home.ts";
import { type Call, call } from "./lines.ts";

/** A keyword: expressions for the JSON Pointer to it in `schema.json`, and for itself. */
export type KeywordArgs = readonly [schemaPath: string, keyword: string];

export function keywordArgs(file: GuardFile, { pointer, spelled }: Shape, keyword: string): KeywordArgs {
  const word = spelled?.[keyword] ?? keyword;
  return [pointerText(file.home, `${pointer}/${word}`), `"${word}"`];
}

/** Where a value stands: expressions for itself and for its JSON Pointer. */
export interface Spot {
  readonly value: string;
  readonly path: string;
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

export function typeLine(file: GuardFile, shape: Shape, { path, value }: Spot): Call {
  const { types = [] } = shape;
  const [only] = types;
  const expected =
    types.length === 1 && only !== undefined ? articles[only] : oneOf(types.map((type) => articles[type]));
  const [schemaPath] = keywordArgs(file, shape, "type");
  return issueCall(file, "addWrongType", [path, schemaPath, stringLiteral(expected), value]);
}

export function limitLine(file: GuardFile, shape: Shape, keyword: LimitKeyword, spot: Spot): Call {
  const expected =
    keyword === "format"
      ? (formatOf(shape.limits.format ?? "")?.expected ?? "")
      : limitWords(shape.limits, keyword);
  return mismatchLine(file, spot, keywordArgs(file, shape, keyword), expected);
}

/** A statement for a property of `value` that must be there. */
export function missingLine(file: GuardFile, by: KeywordArgs, name: string): Call {
  return issueCall(file, "addMissing", [pathText(file.home), ...by, stringLiteral(name)]);
}

/** A statement for the property `key`, which must not be there. */
export function unexpectedLine(file: GuardFile, shape: Shape, keyword: string): Call {
  return issueCall(file, "addUnexpected", [keySpot(file).path, ...keywordArgs(file, shape, keyword), "key"]);
}

/** The value that the function is about. */
export function wholeSpot(file: GuardFile): Spot {
  return { value: "value", path: pathText(file.home) };
}

/** Its property `name`, as the variable that holds it. */
export function propertySpot(file: GuardFile, name: string): Spot {
  return { value: "property", path: pathText(file.home, `/${escapeToken(name)}`) };
}

/** The property `key` of a pass over its keys. */
export function keySpot(file: GuardFile): Spot {
  return { value: "property", path: inside(file, `${file.use("escapePointer")}(key)`) };
}

/** The same for a key that needs no escapes in a JSON Pointer. */
export function memberSpot(file: GuardFile): Spot {
  return { value: "property", path: inside(file, "key") };
}

/** Its item at `index`. */
export function itemSpot(file: GuardFile): Spot {
  return { value: "item", path: inside(file, "index") };
}

/** An expression for the JSON Pointer that leads on by the token that the expression `token` gives. */
function inside(file: GuardFile, token: string): string {
  return `\`${file.home.isTop ? "" : "${path}"}/\${${token}}\``;
}
