import type { Json } from "../../json.ts";
import { bareTarget, saysOnly } from "../../model/bareTarget.ts";
import { always } from "../../model/evaluated.ts";
import { kindsOf } from "../../model/kinds.ts";
import type { ShapeId } from "../../model/model.ts";
import { areExclusive } from "../../plan/areExclusive.ts";
import { planChoice } from "../../plan/choicePlan.ts";
import { mayHaveTag } from "../../plan/mayHaveTag.ts";
import { type UnionTag, unionTag } from "../../plan/unionTag.ts";
import { jsonLiteral, stringLiteral } from "../code.ts";
import { calledShape } from "./calledShape.ts";
import { collectOf, schemaArgs } from "./collectBody.ts";
import { collectByKind } from "./collectByKind.ts";
import { acceptedWords, choiceWords, expectationOf, oneOf, requiredWords } from "./expectation.ts";
import { type GuardFile, propertyText } from "./guardFile.ts";
import { heldByType, nothingHeld, onlyObjects } from "./held.ts";
import { pathText } from "./home.ts";
import { issueCall, keywordArgs, mismatchLine, type Spot, wholeSpot } from "./issueLines.ts";
import { type Call, call, type Lines, when } from "./lines.ts";
import { optionTests } from "./optionTests.ts";
import { requiredTests } from "./requiredTests.ts";
import { kindTest, memberTest } from "./scalarTest.ts";
import { and, anyOf, atom, not, or, textOf } from "./test.ts";
import { testOf } from "./testExpression.ts";
import { presence } from "./testObject.ts";

/** Statements that list what the shapes find wrong that are applied to the same `value`. */
export function collectInPlace(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const held = heldByType(file, shape);
  const collect = (inner: ShapeId | undefined) =>
    inner === undefined ? [] : collectOf(file, inner, wholeSpot(file), held);
  const { dependentSchemas = [] } = held.kinds.includes("object") ? (shape.object ?? {}) : {};
  const dependent = dependentSchemas.flatMap(({ name, shape: inner }) =>
    when(presence(name), collectOf(file, inner, wholeSpot(file), onlyObjects)),
  );
  const { condition } = shape;
  const test = (inner: ShapeId) => testOf(file, inner, "value", held);
  const takesObjectsOnly = kindsOf(shape).join() === "object";
  return [
    // Guards may tell TypeScript that `value` is of a type that names its keys: none is looked at by name after them.
    ...(takesObjectsOnly ? dependent : when(kindTest(file, "object", "value"), dependent)),
    ...always(shape).flatMap(collect),
    ...(shape.anyOf === undefined ? [] : anyOfLines(file, id, shape.anyOf)),
    ...(shape.oneOf === undefined ? [] : oneOfLines(file, id, shape.oneOf)),
    ...(shape.not === undefined ? [] : notLines(file, id, shape.not)),
    ...(condition === undefined
      ? []
      : when(test(condition.if), collect(condition.then), collect(condition.else))),
  ];
}

/** The options between which the shape leaves the choice, in words. */
function optionWords(file: GuardFile, id: ShapeId, options: readonly ShapeId[]): readonly string[] {
  const isObject = kindsOf(file.shape(id)).join() === "object";
  return options.map(
    (option) => (isObject ? requiredWords(file, option) : undefined) ?? expectationOf(file, option, 1),
  );
}

function expected(file: GuardFile, id: ShapeId, options: readonly ShapeId[]): string {
  return oneOf([...new Set(optionWords(file, id, options))]);
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

/** Lists the issues of the branch that was meant or came nearest, or says what was expected altogether. */
function nearestLines(
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
  const collect = (option: ShapeId) => collectFunction(file, option);
  // That one thing is missing would be half of what is wrong where another would do as well.
  const areRequirements = requiredTests(file, file.shape(id), options) !== undefined;
  const telling = areRequirements ? [] : options.filter((option) => hasStructure(file, option));
  const by = keywordArgs(file, file.shape(id), keyword);
  const members = membersOf(file, options);
  if (members !== undefined) {
    return issueCall(file, "addNotMember", [pathText(file.home), ...by, jsonLiteral(members), "value"]);
  }
  if (telling.length === 0) return mismatchLine(file, wholeSpot(file), by, expected(file, id, options));
  const args = ["value", pathText(file.home), "found", ...by, stringLiteral(expected(file, id, options))];
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
  const isSure = keyword === "anyOf" || areExclusive(file.model.shapes, shape, options);
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

/** A function `(value, path, found)` that lists what is wrong by `id`. */
function collectFunction(file: GuardFile, id: ShapeId): string {
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
function hasStructure(file: GuardFile, id: ShapeId): boolean {
  const shape = file.shape(id);
  if (shape.never) return false;
  if (shape.object !== undefined || shape.array !== undefined || Object.keys(shape.limits).length > 0) {
    return true;
  }
  const inner = [...always(shape), ...(shape.anyOf ?? []), ...(shape.oneOf ?? [])];
  return inner.some((each) => hasStructure(file, each));
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
    mismatchLine(file, spot, by, expected(file, id, options)),
  ]);
}

/**
 * What {@link collectInPlace} says of what stands at `spot`, where it is short: the shape is a choice between a schema with a name and
 * values of other kinds, most often null. `isRefused` tells that the value is known not to be valid.
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
  if (only === undefined || others.length > 0 || !model.names.has(calledShape(model, only))) return undefined;
  return kindLines(file, id, keyword, options, spot, isRefused);
}

function anyOfLines(file: GuardFile, id: ShapeId, options: readonly ShapeId[]): Lines {
  const told = kindLines(file, id, "anyOf", options) ?? keyLines(file, id, "anyOf", options);
  if (told !== undefined) return told;
  const shape = file.shape(id);
  const tag = tagOf(file, id, options);
  const tried = triedOptions(file, id, options, tag);
  const test = anyOf(optionTests(file, shape, tried, "value", heldByType(file, shape)));
  return when(not(test), nearestLines(file, id, "anyOf", options, tag));
}

function oneOfLines(file: GuardFile, id: ShapeId, options: readonly ShapeId[]): Lines {
  const told = kindLines(file, id, "oneOf", options) ?? keyLines(file, id, "oneOf", options);
  if (told !== undefined) return told;
  const shape = file.shape(id);
  const held = heldByType(file, shape);
  const tag = tagOf(file, id, options);
  const tried = triedOptions(file, id, options, tag);
  if (tried.length === 0 || (tried.length === 1 && isApart(file, tag))) {
    const test = anyOf(optionTests(file, shape, tried, "value", held));
    return when(not(test), nearestLines(file, id, "oneOf", options, tag));
  }
  const tests = optionTests(file, shape, options, "value", held).map((test) => `Number(${textOf(test)})`);
  const many = `a value that is exactly ${choiceWords(optionWords(file, id, options))}`;
  return [
    "{",
    [
      `const matches = ${tests.join(" + ")};`,
      ...when(atom("matches === 0"), nearestLines(file, id, "oneOf", options, tag)),
      ...when(atom("matches > 1"), [
        mismatchLine(file, wholeSpot(file), keywordArgs(file, shape, "oneOf"), many),
      ]),
    ],
    "}",
  ];
}

function notLines(file: GuardFile, id: ShapeId, refused: ShapeId): Lines {
  const shape = file.shape(id);
  const test = testOf(file, refused, "value", heldByType(file, shape));
  const text = test === true ? "no value" : `anything but ${acceptedWords(file, refused)}`;
  return when(test, [mismatchLine(file, wholeSpot(file), keywordArgs(file, shape, "not"), text)]);
}
