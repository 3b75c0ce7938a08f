import { always } from "../../model/evaluated.ts";
import { kindsOf } from "../../model/kinds.ts";
import type { ShapeId } from "../../model/model.ts";
import { collectOf } from "./collectBody.ts";
import { collectChoice } from "./collectChoice.ts";
import { otherwiseExpected } from "./expectation.ts";
import type { GuardFile } from "./guardFile.ts";
import { heldByType, onlyObjects } from "./held.ts";
import { keywordArgs, mismatchLine, wholeSpot } from "./issueLines.ts";
import { type Lines, when } from "./lines.ts";
import { kindTest } from "./scalarTest.ts";
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
    ...(shape.anyOf === undefined ? [] : collectChoice(file, id, "anyOf", shape.anyOf)),
    ...(shape.oneOf === undefined ? [] : collectChoice(file, id, "oneOf", shape.oneOf)),
    ...(shape.not === undefined ? [] : notLines(file, id, shape.not)),
    ...(condition === undefined
      ? []
      : when(test(condition.if), collect(condition.then), collect(condition.else))),
  ];
}

function notLines(file: GuardFile, id: ShapeId, refused: ShapeId): Lines {
  const shape = file.shape(id);
  const test = testOf(file, refused, "value", heldByType(file, shape));
  const text = test === true ? "no value" : otherwiseExpected(file, refused);
  return when(test, [mismatchLine(file, wholeSpot(file), keywordArgs(file, shape, "not"), text)]);
}
