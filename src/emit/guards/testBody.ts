import { always } from "../../model/evaluated.ts";
import { type Kind, kindsOf, possibleKinds } from "../../model/kinds.ts";
import type { Shape, ShapeId } from "../../model/model.ts";
import { undecidedShape } from "../../plan/undecidedShape.ts";
import type { GuardFile } from "./guardFile.ts";
import { heldInside, nothingHeld, onlyObjects } from "./held.ts";
import { dynamicLeftovers } from "./keyLoop.ts";
import { leftoverBody } from "./leftoverBody.ts";
import { demand, type Lines, when } from "./lines.ts";
import { kindTest, scalarTest, typeTest, valueTest, verdictTests } from "./scalarTest.ts";
import { leftoverLines } from "./seenBody.ts";
import { and, not, operand, or, type Test, textOf } from "./test.ts";
import { arrayLines } from "./testArray.ts";
import { choiceLines } from "./testChoice.ts";
import { conditionLines, taggedConditions } from "./testCondition.ts";
import { testOf, untoldTest, wholeExpression } from "./testExpression.ts";
import { objectLines, presence } from "./testObject.ts";

/** The body of a function `(value: unknown): boolean` that judges by the shape. */
export function testBody(file: GuardFile, id: ShapeId): Lines {
  const shape = file.judged(id);
  const body = leftoverBody(file, id);
  if (body !== undefined) return body;
  if (Object.keys(dynamicLeftovers(file, id)).length > 0) {
    const seen = [`const seen = ${file.call("seen", id)}(value);`, "if (seen === undefined) return false;"];
    return [...seen, ...leftoverLines(file, id, "return false;"), "return true;"];
  }
  const expression = wholeExpression(file, shape, "value");
  if (expression !== undefined) return returnLines(expression);
  const own = [...ownLines(file, shape, "return false;"), ...dependentLines(file, id, "return false;")];
  return [...own, ...inPlaceLines(file, id, "return false;"), "return true;"];
}

function returnLines(test: Test): Lines {
  const text = textOf(test);
  if (text.length < 95 || typeof test !== "object" || test.op === "atom") return [`return ${text};`];
  const operator = test.op === "and" ? " &&" : " ||";
  const parts = test.of.map(operand);
  return ["return (", parts.map((part, index) => (index < parts.length - 1 ? part + operator : part)), ");"];
}

/** Statements for what `said` says itself: types, values, limits, and what it demands of properties and items. */
export function ownLines(file: GuardFile, said: Shape, fail: string): Lines {
  const shape = undecidedShape(said);
  if (shape.never) return [fail];
  const kinds = shape.types === undefined ? undefined : kindsOf(shape);
  const object = objectLines(file, shape, fail);
  const array = arrayLines(file, shape.id, fail);
  const single = kinds?.length === 1 ? kinds[0] : undefined;
  const limited = verdictTests(file, shape, "value");
  const limits = (kind: string, isCostly: boolean) =>
    limited
      .filter((limit) => limit.kind === kind && (limit.keyword === "uniqueItems") === isCostly)
      .flatMap(({ test }) => demand(test, fail));
  if (single === "object" || single === "array") {
    const structure = single === "object" ? object : array;
    return [
      ...demand(typeTest(file, shape, "value"), fail),
      ...limits(single, false),
      ...demand(valueTest(file, shape, "value"), fail),
      ...structure,
      ...limits(single, true),
    ];
  }
  const possible = possibleKinds(shape);
  const onlyFor = (kind: Kind, lines: Lines) =>
    possible.includes(kind) ? when(kindTest(file, kind, "value"), lines) : [];
  return [
    ...demand(and(scalarTest(file, shape, "value"), valueTest(file, shape, "value")), fail),
    ...onlyFor("object", object),
    ...onlyFor("array", array),
  ];
}

/** Statements for `dependentSchemas`. */
function dependentLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const shape = file.shape(id);
  const { dependentSchemas = [] } = shape.object ?? {};
  if (dependentSchemas.length === 0 || !possibleKinds(shape).includes("object")) return [];
  const held = heldInside(file, shape, onlyObjects);
  const lines = dependentSchemas.flatMap(({ name, shape: inner }) =>
    demand(or(not(presence(name)), untoldTest(file, inner, held)), fail),
  );
  return kindsOf(shape).join() === "object" ? lines : when(kindTest(file, "object", "value"), lines);
}

/** Statements for the shapes that are applied to the same value. */
export function inPlaceLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const shape = file.judged(id);
  const { anyOf, oneOf, not: refused, condition } = shape;
  if ((anyOf ?? oneOf ?? refused ?? condition) === undefined && always(shape).length === 0) return [];
  const held = heldInside(file, shape, nothingHeld);
  const test = (inner: ShapeId) => testOf(file, inner, "value", held);
  const { lines, parts } = taggedConditions(file, id, fail);
  return [
    // Guards tell TypeScript what the properties of `value` are, which may then not be compared with anything else.
    ...lines,
    ...always(shape).flatMap((part) => (parts.has(part) ? [] : demand(test(part), fail))),
    ...choiceLines(file, id, fail),
    ...(refused === undefined ? [] : demand(not(test(refused)), fail)),
    ...conditionLines(file, id, fail),
  ];
}
