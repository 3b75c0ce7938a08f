import { saysOnly } from "../../model/bareTarget.ts";
import { always } from "../../model/evaluated.ts";
import { possibleKinds } from "../../model/kinds.ts";
import type { Shape, ShapeId } from "../../model/model.ts";
import { planChoice } from "../../plan/choicePlan.ts";
import { type Choice, choicesOf } from "../../plan/choicesOf.ts";
import { conditionTags } from "../../plan/conditionTags.ts";
import { undecidedShape } from "../../plan/undecidedShape.ts";
import { surfaceOf } from "../surface.ts";
import { calledShape } from "./calledShape.ts";
import type { GuardFile } from "./guardFile.ts";
import { type Held, heldInside, nothingHeld } from "./held.ts";
import { optionTests } from "./optionTests.ts";
import { kindTest, scalarTest, valueTest } from "./scalarTest.ts";
import { and, anyOf, atom, bind, hole, not, or, sizeOf, type Test, textOf } from "./test.ts";

/** More atoms than this, and a condition becomes a function with a name of its own. */
const largestInline = 6;

/** V8 calls many small functions where one judges many properties: so few members of an enum are compared in place. */
const fewMembers = 3;

/** Whether `value` (an expression that may be read more than once) is valid against the shape: inline, or a call. */
export function testOf(file: GuardFile, id: ShapeId, value: string, held: Held = nothingHeld): Test {
  const inline = inlineTest(file, id, value, held);
  return inline ?? atom(`${file.call("test", id)}(${value})`);
}

/**
 * {@link testOf} the variable `value` where its properties are read afterwards: TypeScript, which takes what a guard refuses for
 * something else than the guard's type, and that for no more than it names, is not told what is asked about.
 */
export function untoldTest(file: GuardFile, id: ShapeId, held: Held): Test {
  const inline = inlineTest(file, id, "value", held);
  if (inline !== undefined) return inline;
  const argument = file.model.names.has(calledShape(file.model, id)) ? "value as unknown" : "value";
  return atom(`${file.call("test", id)}(${argument})`);
}

/** The test as one expression, or `undefined` where the shape has a function: it is named, or has more to say. */
export function inlineTest(
  file: GuardFile,
  id: ShapeId,
  value: string,
  held: Held = nothingHeld,
): Test | undefined {
  if (held !== nothingHeld) return findInlineTest(file, id, value, held);
  const same = file.same[id] as ShapeId;
  const found = file.inlined[same] ?? file.usage.noting(() => findInlineTest(file, id, hole, nothingHeld));
  file.inlined[same] = found;
  const test = file.usage.again(found);
  return test === undefined || value === hole ? test : bind(test, value, value);
}

function findInlineTest(file: GuardFile, id: ShapeId, value: string, held: Held): Test | undefined {
  const shape = file.shape(id);
  if (shape.never || !possibleKinds(shape).some((kind) => held.kinds.includes(kind))) return false;
  if (file.model.names.has(id)) {
    const name = file.model.names.get(id) as string;
    if (saysOnly(shape, [])) return true;
    const found = file.enumOf(id);
    if (found === undefined) return undefined;
    if (!found.open && !held.more && found.values.length <= fewMembers)
      return valueTest(file, { enum: found.values }, value, held.kinds);
    return atom(`${file.useEnum(surfaceOf(name).is)}(${value})`);
  }
  const expression = wholeExpression(file, file.judged(id), value, held);
  if (expression === undefined || sizeOf(expression) > largestInline) return undefined;
  const compares = held.more && typeof expression !== "boolean" && !saysOnly(shape, ["types"]);
  return compares ? undefined : expression;
}

/** The whole shape as one expression, however long; `undefined` where statements say it better. */
export function wholeExpression(
  file: GuardFile,
  said: Shape,
  value: string,
  held: Held = nothingHeld,
): Test | undefined {
  const shape = undecidedShape(said);
  if (shape.never) return false;
  if (shape.object !== undefined || shape.condition !== undefined) return undefined;
  const { array } = shape;
  if (
    array !== undefined &&
    (array.prefixItems.length > 0 || array.contains || array.unevaluatedItems !== undefined)
  ) {
    return undefined;
  }
  if (conditionTags(file.model.shapes, shape.id).length > 0) return undefined;
  const choices = choicesOf(file.model, shape);
  if (!choices.every((choice) => choice.isAny && isTried(file, shape, choice))) return undefined;
  const parts = always(shape);
  if (array === undefined && choices.length === 0 && shape.not === undefined && parts.length === 0) {
    return and(scalarTest(file, shape, value, held.kinds), valueTest(file, shape, value, held.kinds));
  }
  const items = array?.items === undefined || testOf(file, array.items, "item");
  if (typeof items !== "boolean") return undefined;
  const inside = heldInside(file, shape, held);
  const test = (part: ShapeId) => testOf(file, part, value, inside);
  const takesArrays = array !== undefined && inside.kinds.includes("array");
  return and(
    takesArrays
      ? withItems(file, shape, value, items || atom(`${value}.length === 0`, `${value}.length > 0`), held)
      : scalarTest(file, shape, value, held.kinds),
    valueTest(file, shape, value, held.kinds),
    ...parts.map(test),
    ...choices.map(({ options }) => anyOf(optionTests(file, shape, options, value, inside))),
    shape.not === undefined || not(test(shape.not)),
  );
}

/** Whether the options are tried one after the other. */
function isTried({ model }: GuardFile, shape: Shape, { options }: Choice): boolean {
  const { by } = planChoice(model.shapes, shape, options);
  return by === "kind" || by === "trial";
}

/** A function that tests one item. */
export function itemFunction(test: Test): string {
  return `(${typeof test === "boolean" ? "" : "item: unknown"}) => ${textOf(test)}`;
}

/** Arrays with their items, and all other kinds with what the shape says about them. */
function withItems(file: GuardFile, shape: Shape, value: string, items: Test, held: Held): Test {
  const scalar = scalarTest(file, shape, value, held.kinds);
  if (shape.types?.length === 1 && shape.types[0] === "array") return and(scalar, items);
  return and(scalar, or(not(kindTest(file, "array", value)), items));
}

/** Whether no `undefined` can pass the test: then an absent property needs no check of its own. */
export function refusesUndefined(file: GuardFile, id: ShapeId): boolean {
  const known = file.refusing[id];
  if (known !== undefined) return known;
  const shape = file.shape(id);
  const choices = shape.anyOf ?? shape.oneOf;
  const found =
    shape.never === true ||
    [shape.types, shape.enum, shape.const].some((said) => said !== undefined) ||
    always(shape).some((part) => refusesUndefined(file, part)) ||
    (choices?.every((choice) => refusesUndefined(file, choice)) ?? false);
  file.refusing[id] = found;
  return found;
}
