import { saysOnly } from "../../model/bareTarget.ts";
import { kindsOf } from "../../model/kinds.ts";
import type { ShapeId } from "../../model/model.ts";
import { areExclusive } from "../../plan/areExclusive.ts";
import { planChoice } from "../../plan/choicePlan.ts";
import { mayHaveTag } from "../../plan/mayHaveTag.ts";
import { type UnionTag, unionTag } from "../../plan/unionTag.ts";
import { stringLiteral } from "../code.ts";
import { calledShape } from "./calledShape.ts";
import { collectByKind } from "./collectByKind.ts";
import { expectationOf, expectedOnce, expectedOption, oneOf } from "./expectation.ts";
import type { GuardFile } from "./guardFile.ts";
import { heldByType, nothingHeld } from "./held.ts";
import { pathText } from "./home.ts";
import { keywordArgs, mismatchLine, type Spot, wholeSpot } from "./issueLines.ts";
import { call, type Lines, when } from "./lines.ts";
import { collectFunction, hasStructure, nearestLines, plainLine } from "./nearestLines.ts";
import { optionTests } from "./optionTests.ts";
import { anyOf, atom, not, type Test, textOf } from "./test.ts";
import { inlineTest, testOf } from "./testExpression.ts";

/** Statements that list what is wrong with `value` by `keyword`, which leaves the choice between `options`. */
export function collectChoice(
  file: GuardFile,
  id: ShapeId,
  keyword: "anyOf" | "oneOf",
  options: readonly ShapeId[],
): Lines {
  const told = kindLines(file, id, keyword, options) ?? keyLines(file, id, keyword, options);
  if (told !== undefined) return told;
  const shape = file.shape(id);
  const held = heldByType(file, shape);
  const tag = tagOf(file, id, options);
  const tried = triedOptions(file, id, options, tag);
  const isAny =
    keyword === "anyOf" ||
    tried.length === 0 ||
    (tried.length === 1 && isApart(file, tag)) ||
    areExclusive(file.model, shape, options);
  const tests = optionTests(file, shape, isAny ? tried : options, "value", held);
  const nearest = nearestLines(file, id, keyword, options, tag);
  if (isAny) return when(not(anyOf(tests)), nearest);
  const line = mismatchLine(
    file,
    wholeSpot(file),
    keywordArgs(file, shape, "oneOf"),
    expectedOnce(file, id, options),
  );
  const several = when(atom("matches > 1"), [line]);
  const none = atom("matches === 0");
  const lines = nearest.length === 0 ? several : when(none, nearest, several);
  return [{ scope: [...countLines(tests), ...lines] }];
}

/** A sum that is longer is easier to read as a count. */
const longestSum = 100;

/** Statements for how many of the tests hold: `matches`. */
function countLines(tests: readonly Test[]): Lines {
  const sum = `const matches = ${tests.map((test) => `Number(${textOf(test)})`).join(" + ")};`;
  if (sum.length <= longestSum) return [sum];
  return ["let matches = 0;", ...tests.flatMap((test) => when(test, ["matches++;"]))];
}

/**
 * What `collectInPlace` says of what stands at `spot`, where it is short: the shape is a choice between plain values, or between a schema
 * with a name and values of other kinds, most often null. `isRefused` tells that the value is known not to be valid.
 */
export function collectOption(
  file: GuardFile,
  id: ShapeId,
  spot: Spot,
  isRefused = false,
): Lines | undefined {
  const { model } = file;
  const shape = file.shape(id);
  const keyword = shape.anyOf === undefined ? "oneOf" : "anyOf";
  const options = shape[keyword];
  if (options === undefined || model.names.has(id) || !saysOnly(shape, [keyword])) return undefined;
  const [only, ...others] = options.filter((option) => hasStructure(file, option));
  if (only === undefined && !file.takesSchema(id)) {
    const test = inlineTest(file, id, spot.value);
    const line = test === undefined ? undefined : plainLine(file, spot, id, keyword, options);
    return test === undefined || line === undefined ? undefined : when(not(isRefused ? false : test), [line]);
  }
  if (only === undefined || others.length > 0 || !model.names.has(calledShape(model, only))) return undefined;
  return kindLines(file, id, keyword, options, spot, isRefused);
}

function kindLines(
  file: GuardFile,
  id: ShapeId,
  keyword: "anyOf" | "oneOf",
  options: readonly ShapeId[],
  spot = wholeSpot(file),
  isRefused = false,
): Lines | undefined {
  const shape = file.shape(id);
  if (planChoice(file.model.shapes, shape, options).by !== "kind") return undefined;
  const telling = options.filter((option) => hasStructure(file, option));
  const by = keywordArgs(file, shape, keyword);
  const held = shape.types === undefined ? nothingHeld : heldByType(file, shape);
  return collectByKind(file, options, telling, spot, held, isRefused, () => [
    mismatchLine(file, spot, by, expectedOption(file, id, options)),
  ]);
}

/**
 * Lists the issues of the option that is told by which property is there, without a test before where no other can accept the value;
 * `undefined` where options are told apart otherwise.
 */
function keyLines(
  file: GuardFile,
  id: ShapeId,
  keyword: "anyOf" | "oneOf",
  options: readonly ShapeId[],
): Lines | undefined {
  const shape = file.shape(id);
  const plan = planChoice(file.model.shapes, shape, options);
  const isSure = keyword === "anyOf" || areExclusive(file.model, shape, options);
  if (plan.by !== "key" || !isSure) return undefined;
  const { keyed, rest } = plan.keys;
  const collect = (option: ShapeId) => collectFunction(file, option);
  const objects = `an object with ${oneOf(keyed.map(({ key }) => JSON.stringify(key)))}`;
  const others = plan.others.map((option) => expectationOf(file, option, 1));
  const line = call(
    [file.use("collectKeyed")],
    [
      ...["value", pathText(file.home), "found", ...keywordArgs(file, shape, keyword)],
      stringLiteral(oneOf([...new Set([objects, ...others])])),
      keyed.map(({ key, option }) => `[${stringLiteral(key)}, ${collect(option)}]`),
      plan.others.filter((option) => hasStructure(file, option)).map(collect),
      ...(rest === undefined ? [] : [collect(rest)]),
    ],
  );
  const tests = plan.others.map((option) => testOf(file, option, "value", heldByType(file, shape)));
  return when(not(anyOf(tests)), [line]);
}

/** The tag that tells which of the options an object was meant for, as far as it is not told elsewhere that it is missing. */
function tagOf(file: GuardFile, id: ShapeId, options: readonly ShapeId[]): UnionTag | undefined {
  const shape = file.shape(id);
  const isObject = kindsOf(shape).join() === "object";
  return unionTag(file.model.shapes, options, isObject ? shape.object?.required : undefined);
}

/**
 * The options that have to be tried before it is told what is wrong: all but those that objects with certain tags alone lead to. Whether
 * one of those accepts an object it tells itself, as it lists nothing then.
 */
function triedOptions(
  file: GuardFile,
  id: ShapeId,
  options: readonly ShapeId[],
  tag: UnionTag | undefined,
): readonly ShapeId[] {
  const plan = planChoice(file.model.shapes, file.shape(id), options);
  if (tag === undefined || plan.by !== "tag") return options;
  const tagged = new Set(tag.values.map(({ option }) => option));
  const others = new Set([...tag.untagged, ...plan.others]);
  return options.filter((option) => !tagged.has(option) || others.has(option));
}

/** Whether no object with a tag that leads to one of the options is accepted by one that lists no tags. */
function isApart(file: GuardFile, tag: UnionTag | undefined): boolean {
  const { key = "", values = [], open = [] } = tag ?? {};
  return open.every((option) =>
    values.every(({ value }) => !mayHaveTag(file.model.shapes, option, key, value)),
  );
}
