import { always } from "../../model/evaluated.ts";
import { kindsOf } from "../../model/kinds.ts";
import type { Shape, ShapeId } from "../../model/model.ts";
import { isLow } from "../../plan/isLow.ts";
import { calledShape } from "./calledShape.ts";
import { collectArray, collectLeftItems } from "./collectArray.ts";
import { collectOption } from "./collectChoice.ts";
import { collectInPlace } from "./collectInPlace.ts";
import { collectLeftKeys } from "./collectLeftKeys.ts";
import { collectMembers, collectTexts, listsTexts } from "./collectMembers.ts";
import { collectObject } from "./collectObject.ts";
import type { GuardFile } from "./guardFile.ts";
import { type Held, nothingHeld } from "./held.ts";
import { linesAt, pointerText } from "./home.ts";
import { limitLine, neverLine, type Spot, typeLine, wholeSpot } from "./issueLines.ts";
import { itemsCall } from "./itemsCall.ts";
import { dynamicLeftovers } from "./keyLoop.ts";
import { call, type Lines, when } from "./lines.ts";
import { listsObjectAtOnce } from "./listsObjectAtOnce.ts";
import { nearTest } from "./nearTest.ts";
import { kindTest, limitTests, typeTest } from "./scalarTest.ts";
import { atom, hole, not, or } from "./test.ts";
import { inlineTest, testOf } from "./testExpression.ts";

/**
 * The body of a function `(value: unknown, path: string, found: FoundIssues): void` that lists all that the shape finds wrong. One that
 * lists it for several has a parameter `schema` too: the JSON Pointer of the one that is meant.
 */
export function collectBody(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  file.home.isTop = file.isTop(id);
  file.home.isAtOnce = listsObjectAtOnce(file, id);
  const { pointer, object } = shape;
  const isBrief = object === undefined;
  return linesAt(file.home, { pointer, isGiven: file.takesSchema(id), isBrief }, () => wholeLines(file, id));
}

function wholeLines(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const spot = wholeSpot(file);
  if (shape.never) return [neverLine(file, shape, spot)];
  if (listsTexts(shape)) return collectTexts(file, id, spot);
  const items = itemsCall(file, id, spot);
  if (items !== undefined) return [items];
  const left = leftoverLines(file, id);
  const rest = [
    ...(left.length === 0 ? [] : ["const before = found.issues?.length;"]),
    ...collectMembers(file, id, spot),
    ...kindLines(file, id, spot),
    ...collectInPlace(file, id),
    ...left,
  ];
  const wrong = [typeLine(file, shape, spot), ...(rest.length === 0 ? [] : ["return;"])];
  return [...when(not(typeTest(file, shape, "value")), wrong), ...rest];
}

/** Statements that list what is wrong with what stands at `spot`: written out for plain values, else a call. */
export function collectOf(file: GuardFile, id: ShapeId, spot: Spot, held: Held = nothingHeld): Lines {
  const shape = file.shape(id);
  if (shape.never) return [neverLine(file, shape, spot)];
  if (inlineTest(file, id, hole, held) === true) return [];
  const called = calledShape(file.model, id);
  if (held === nothingHeld && listsTexts(file.shape(called))) return collectTexts(file, called, spot);
  const items = file.model.names.has(called) ? undefined : itemsCall(file, called, spot);
  if (items !== undefined) return [items];
  if (!isWrittenOut(file, id, held)) {
    return [call([file.call("collect", id)], [spot.value, spot.path, "found", ...schemaArgs(file, called)])];
  }
  const rest = [...collectMembers(file, id, spot, held), ...kindLines(file, id, spot, held)];
  return when(not(typeTest(file, shape, spot.value)), [typeLine(file, shape, spot)], rest);
}

/** What the function that lists the issues of `id` is told beside the value: where the schema stands, if it lists those of others too. */
export function schemaArgs(file: GuardFile, id: ShapeId): readonly string[] {
  return file.takesSchema(id) ? [pointerText(file.home, file.shape(id).pointer)] : [];
}

/** Whether {@link collectOf} writes out what it says of a value. */
export function isWrittenOut(file: GuardFile, id: ShapeId, held: Held = nothingHeld): boolean {
  if (file.model.names.has(id) || !isScalar(file.shape(id))) return false;
  if (held === nothingHeld && hasOwnList(file, id)) return false;
  return typeof inlineTest(file, id, hole, held) === "object";
}

/**
 * Whether the shape limits a scalar in several ways, as others do: a function that lists all of them is shorter than each. It takes a
 * test before it, and so longer where most values are valid.
 */
function hasOwnList(file: GuardFile, id: ShapeId): boolean {
  const shape = file.shape(id);
  return (
    !file.home.isAtOnce &&
    Object.keys(shape.limits).length > 1 &&
    file.takesSchema(id) &&
    limitTests(file, shape, hole).length > 1
  );
}

/** {@link collectOf} for a property that is declared, {@link collectUnlessRight} where it is quicker to test first. */
export function collectProperty(file: GuardFile, id: ShapeId, spot: Spot): Lines {
  return listsObjectAtOnce(file, id)
    ? (collectOption(file, id, spot) ?? collectOf(file, id, spot))
    : collectUnlessRight(file, id, spot, false);
}

/**
 * {@link collectOf} for what stands inside the value, where most is right: a shape that holds little is tested first, so that
 * nothing is said about where it stands. Of what is one of many, as items are, so is one that holds more, near the root of a document.
 */
export function collectUnlessRight(file: GuardFile, id: ShapeId, spot: Spot, isOneOfMany = true): Lines {
  const isTestedFirst = isLow(file.model.shapes, id);
  const option = collectOption(file, id, spot, isTestedFirst);
  if (option !== undefined) return isTestedFirst ? when(not(testOf(file, id, spot.value)), option) : option;
  const lines = collectOf(file, id, spot);
  const [only] = lines;
  const isCall = lines.length === 1 && typeof only === "object" && "functions" in only;
  // It costs nothing to say where a property of a document as a whole is.
  const isTested = isOneOfMany || (isTestedFirst && !file.home.isTop);
  if (!isCall || file.shape(id).never || !isTested) return lines;
  const called = calledShape(file.model, id);
  const isOwn = !file.model.names.has(called) && isScalar(file.shape(called)) && file.takesSchema(called);
  const test = isOwn ? atom(`${file.call("test", id)}(${spot.value})`) : testOf(file, id, spot.value);
  return when(or(isTestedFirst ? false : not(nearTest(file)), not(test)), lines);
}

function isScalar(shape: Shape): boolean {
  const { object, array, anyOf, oneOf, not: refused, condition } = shape;
  return (
    (object ?? array ?? anyOf ?? oneOf ?? refused ?? condition) === undefined && always(shape).length === 0
  );
}

/** Limits, properties and items, each for the kind of value that it is about. */
function kindLines(file: GuardFile, id: ShapeId, spot: Spot, held: Held = nothingHeld): Lines {
  const shape = file.shape(id);
  const allowed = kindsOf(shape).filter((kind) => held.kinds.includes(kind));
  const known = shape.types !== undefined && allowed.length === 1;
  const limits = limitTests(file, shape, spot.value);
  if (limits.length === 0 && shape.object === undefined && shape.array === undefined) return [];
  const { value } = spot;
  const found: Lines[number][] = [];
  for (const kind of allowed) {
    const lines: Lines[number][] = [];
    for (const { kind: about, keyword, test } of limits) {
      if (about === kind) lines.push(...when(not(test), [limitLine(file, shape, keyword, spot)]));
    }
    if (kind === "object") for (const line of collectObject(file, id)) lines.push(line);
    if (kind === "array") for (const line of collectArray(file, id)) lines.push(line);
    if (known && kind !== "number") return lines;
    const test =
      kind === "number"
        ? atom(`typeof ${value} === "number"`, `typeof ${value} !== "number"`)
        : kindTest(file, kind, value);
    found.push(...when(test, lines));
  }
  return found;
}

/** What is left over is only judged where nothing else is wrong: else the cause has been told already. */
function leftoverLines(file: GuardFile, id: ShapeId): Lines {
  const { keys, items } = dynamicLeftovers(file, id);
  const lines = [
    ...(keys === undefined ? [] : collectLeftKeys(file, id, keys)),
    ...(items === undefined ? [] : collectLeftItems(file, id, items)),
  ];
  if (lines.length === 0) return [];
  const seen = `${file.call("seen", id)}(value)`;
  return [`const seen = found.issues?.length === before ? ${seen} : undefined;`, ...lines];
}
