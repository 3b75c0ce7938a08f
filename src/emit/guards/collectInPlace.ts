import { always } from "../../model/evaluated.ts";
import type { ShapeId } from "../../model/model.ts";
import { stringLiteral } from "../code.ts";
import { collectOf, issueLine, keywordPath } from "./collectBody.ts";
import { expectationOf, oneOf } from "./expectation.ts";
import type { GuardFile } from "./guardFile.ts";
import { block, type Lines } from "./lines.ts";
import { kindTest } from "./scalarTest.ts";
import { not, or, textOf } from "./test.ts";
import { presence } from "./testBody.ts";
import { testOf } from "./testExpression.ts";

/** Statements that list what the shapes find wrong that are applied to the same `value`. */
export function collectInPlace(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const collect = (inner: ShapeId | undefined) =>
    inner === undefined ? [] : collectOf(file, inner, "value", "path");
  const dependent = (shape.object?.dependentSchemas ?? []).flatMap(({ name, shape: inner }) =>
    block(`if (${textOf(presence(name))})`, collect(inner)),
  );
  return [
    ...always(shape).flatMap(collect),
    ...(shape.anyOf === undefined ? [] : anyOfLines(file, id, shape.anyOf)),
    ...(shape.oneOf === undefined ? [] : oneOfLines(file, id, shape.oneOf)),
    ...notLines(file, id),
    ...conditionLines(file, id, collect),
    ...block(`if (${textOf(kindTest(file, "object", "value"))})`, dependent),
  ];
}

function expected(file: GuardFile, options: readonly ShapeId[]): string {
  return oneOf([...new Set(options.map((option) => expectationOf(file, option, 1)))]);
}

/** Lists the issues of the branch that came nearest, or says what was expected altogether. */
function nearestLine(file: GuardFile, id: ShapeId, keyword: string, options: readonly ShapeId[]): string {
  const branches = options
    .filter((option) => hasStructure(file, option))
    .map((option) => file.call("collect", option));
  const schemaPath = keywordPath(file.shape(id), keyword);
  if (branches.length === 0) return issueLine(file, "path", schemaPath, expected(file, options), "value");
  const text = stringLiteral(expected(file, options));
  return `${file.use("collectNearest")}(value, path, issues, ${schemaPath}, ${text}, [${branches.join(", ")}]);`;
}

/** Whether a branch can tell more than that the whole value is of another kind. */
function hasStructure(file: GuardFile, id: ShapeId): boolean {
  const shape = file.shape(id);
  if (shape.never) return false;
  if (shape.object !== undefined || shape.array !== undefined || Object.keys(shape.limits).length > 0)
    return true;
  return [...always(shape), ...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].some((inner) =>
    hasStructure(file, inner),
  );
}

function anyOfLines(file: GuardFile, id: ShapeId, options: readonly ShapeId[]): Lines {
  const refused = not(or(...options.map((option) => testOf(file, option, "value"))));
  return refused === false ? [] : block(`if (${textOf(refused)})`, [nearestLine(file, id, "anyOf", options)]);
}

function oneOfLines(file: GuardFile, id: ShapeId, options: readonly ShapeId[]): Lines {
  const sum = options.map((option) => `Number(${textOf(testOf(file, option, "value"))})`).join(" + ");
  const text = `a value that is exactly one of ${options.map((option) => expectationOf(file, option, 1)).join(" | ")}`;
  const many = issueLine(file, "path", keywordPath(file.shape(id), "oneOf"), text, "value");
  return [
    "{",
    [
      `const matches = ${sum};`,
      ...block("if (matches === 0)", [nearestLine(file, id, "oneOf", options)]),
      ...block("if (matches > 1)", [many]),
    ],
    "}",
  ];
}

function notLines(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  if (shape.not === undefined) return [];
  const test = testOf(file, shape.not, "value");
  if (test === false) return [];
  const issue = issueLine(
    file,
    "path",
    keywordPath(shape, "not"),
    `anything but ${expectationOf(file, shape.not, 1)}`,
    "value",
  );
  return test === true ? [issue] : block(`if (${textOf(test)})`, [issue]);
}

function conditionLines(file: GuardFile, id: ShapeId, collect: (inner: ShapeId | undefined) => Lines): Lines {
  const { condition } = file.shape(id);
  if (condition === undefined) return [];
  const [then, otherwise] = [collect(condition.then), collect(condition.else)];
  const test = testOf(file, condition.if, "value");
  if (otherwise.length === 0) return block(`if (${textOf(test)})`, then);
  if (then.length === 0) return block(`if (${textOf(not(test))})`, otherwise);
  return [`if (${textOf(test)}) {`, then, "} else {", otherwise, "}"];
}
