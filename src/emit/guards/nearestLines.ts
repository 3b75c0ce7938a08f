import type { Json } from "../../json.ts";
import { bareTarget, saysOnly } from "../../model/bareTarget.ts";
import { always } from "../../model/evaluated.ts";
import { kindsOf } from "../../model/kinds.ts";
import type { LimitKeyword, Shape, ShapeId } from "../../model/model.ts";
import type { UnionTag } from "../../plan/unionTag.ts";
import { limits } from "../../schema/limits.ts";
import { jsonLiteral, stringLiteral } from "../code.ts";
import { calledShape } from "./calledShape.ts";
import { schemaArgs } from "./collectBody.ts";
import { expectedOption } from "./expectation.ts";
import { type GuardFile, propertyText } from "./guardFile.ts";
import { pathText } from "./home.ts";
import { issueCall, keywordArgs, mismatchLine, type Spot, wholeSpot } from "./issueLines.ts";
import { type Call, call, type Lines, when } from "./lines.ts";
import { requiredTests } from "./requiredTests.ts";
import { memberTest } from "./scalarTest.ts";
import { and, not, or } from "./test.ts";
import { presence } from "./testObject.ts";

/** Lists the issues of the branch that was meant or came nearest, or says what was expected altogether. */
export function nearestLines(
  file: GuardFile,
  id: ShapeId,
  keyword: string,
  options: readonly ShapeId[],
  tag: UnionTag | undefined,
): Lines {
  const shape = file.shape(id);
  const isObject = kindsOf(shape).join() === "object";
  const line = nearestLine(file, id, keyword, options, tag);
  if (tag === undefined || !isObject) return [line];
  // A tag that is missing or unknown may have been told of already.
  const own = shape.object?.properties.find(({ name }) => name === tag.key);
  const { enum: members, const: only } =
    own === undefined ? {} : file.shape(bareTarget(file.model.shapes, own.shape));
  const listed = members ?? (only && [only.value]);
  const isRequired = shape.object?.required.includes(tag.key) === true;
  const isListed = listed?.every((member) => tag.values.some(({ value }) => value === member)) === true;
  const value = propertyText(tag.key);
  return when(
    and(
      isRequired ? presence(tag.key) : true,
      isListed ? or(not(presence(tag.key)), memberTest(file, listed ?? [], value)) : true,
    ),
    [line],
  );
}

function nearestLine(
  file: GuardFile,
  id: ShapeId,
  keyword: string,
  options: readonly ShapeId[],
  tag: UnionTag | undefined,
): Call {
  const plain = plainLine(file, wholeSpot(file), id, keyword, options);
  if (plain !== undefined) return plain;
  const collect = (option: ShapeId) => collectFunction(file, option);
  const telling = tellingOptions(file, id, options);
  const args = [
    "value",
    pathText(file.home),
    "found",
    ...keywordArgs(file, file.shape(id), keyword),
    stringLiteral(expectedOption(file, id, options)),
  ];
  if (tag === undefined) {
    return call([file.use("collectNearest")], [...args, telling.map(collect)]);
  }
  const tagged = tag.values.map(({ value, option }) => `[${jsonLiteral(value)}, ${collect(option)}]`);
  const others = telling.filter((option) => tag.values.every((each) => each.option !== option));
  const all = [...args, stringLiteral(tag.key), tagged, others.map(collect)];
  const untagged = tag.untagged.map(collect);
  const open = tag.open.map(collect);
  if (open.length > 0) return call([file.use("collectTagged")], [...all, untagged, open]);
  return call([file.use("collectTagged")], untagged.length === 0 ? all : [...all, untagged]);
}

/** The issue that what stands at `spot` is none of the options; `undefined` where an option has more to tell. */
export function plainLine(
  file: GuardFile,
  spot: Spot,
  id: ShapeId,
  keyword: string,
  options: readonly ShapeId[],
): Call | undefined {
  const by = keywordArgs(file, file.shape(id), keyword);
  const members = membersOf(file, options);
  if (members !== undefined) {
    return issueCall(file, "addNotMember", [spot.path, ...by, jsonLiteral(members), spot.value]);
  }
  if (tellingOptions(file, id, options).length > 0) return undefined;
  return mismatchLine(file, spot, by, expectedOption(file, id, options));
}

/**
 * The options, of those of shape `id`, that can tell alone what is wrong: not what else a string may be beside those of a list, nor what
 * is missing, which would be half of what is wrong where another thing would do as well.
 */
function tellingOptions(file: GuardFile, id: ShapeId, options: readonly ShapeId[]): readonly ShapeId[] {
  if (requiredTests(file, file.shape(id), options) !== undefined) return [];
  const isText = (member: Json) => typeof member === "string";
  const listsTexts = options.some((option) => membersOf(file, [option])?.some(isText));
  return options.filter((option) => hasStructure(file, option) && !(listsTexts && limitsTexts(file, option)));
}

/** Whether the shape says no more than how a string has to be. */
function limitsTexts(file: GuardFile, id: ShapeId): boolean {
  const { shapes } = file.model;
  const shape = shapes[bareTarget(shapes, id)] as Shape;
  const names = Object.keys(shape.limits) as LimitKeyword[];
  const areAboutTexts = names.every((name) => name === "format" || limits[name].type === "string");
  return areAboutTexts && saysOnly({ ...shape, limits: {} }, ["types", "enum", "const"]);
}

/** A function `(value, path, found)` that lists what is wrong by `id`. */
export function collectFunction(file: GuardFile, id: ShapeId): string {
  const name = file.call("collect", id);
  const [schema] = schemaArgs(file, calledShape(file.model, id));
  // No word of it is one of the parameters of the function around it, which may have no use for its own.
  return schema === undefined ? name : `(branch, at, list) => ${name}(branch, at, list, ${schema})`;
}

/** The members of all branches, where each lists its own or is null. */
function membersOf(file: GuardFile, options: readonly ShapeId[]): readonly Json[] | undefined {
  const lists = options.map((option) => {
    const { const: only, enum: members, types } = file.shape(bareTarget(file.model.shapes, option));
    if (members === undefined && types?.every((type) => type === "null")) return [null];
    return only === undefined ? members : [only.value];
  });
  return lists.includes(undefined) ? undefined : [...new Set(lists.flatMap((list) => list ?? []))];
}

/** Whether a branch can tell more than that the whole value is of another kind. */
export function hasStructure(file: GuardFile, id: ShapeId): boolean {
  const shape = file.shape(id);
  if (shape.never) return false;
  if (shape.object !== undefined || shape.array !== undefined || Object.keys(shape.limits).length > 0) {
    return true;
  }
  const inner = [...always(shape), ...(shape.anyOf ?? []), ...(shape.oneOf ?? [])];
  return inner.some((each) => hasStructure(file, each));
}
