import { bareTarget } from "../../model/bareTarget.ts";
import { always } from "../../model/evaluated.ts";
import type { Property, ShapeId } from "../../model/model.ts";
import { type GuardFile, propertyText } from "./guardFile.ts";
import { heldInside, nothingHeld, onlyObjects } from "./held.ts";
import { dynamicLeftovers, itemsRule, keyRules, knownTest } from "./keyLoop.ts";
import { type Kind, kindsOf, possibleKinds } from "./kinds.ts";
import { block, type Lines, when } from "./lines.ts";
import { kindTest, limitTests, patternTest, scalarTest, typeTest, valueTest } from "./scalarTest.ts";
import { leftoverLines } from "./seenBody.ts";
import { and, anyOf, atom, choose, not, operand, or, type Test, textOf } from "./test.ts";
import { itemFunction, refusesUndefined, testOf, wholeExpression } from "./testExpression.ts";

/** The body of a function `(value: unknown): boolean` that judges by the shape. */
export function testBody(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  if (Object.keys(dynamicLeftovers(file, id)).length > 0) {
    const seen = [`const seen = ${file.call("seen", id)}(value);`, "if (seen === undefined) return false;"];
    return [...seen, ...leftoverLines(file, id, "return false;"), "return true;"];
  }
  const expression = wholeExpression(file, shape, "value");
  if (expression !== undefined) return returnLines(expression);
  const own = [...ownLines(file, id, "return false;"), ...dependentLines(file, id, "return false;")];
  return [...own, ...inPlaceLines(file, id, "return false;"), "return true;"];
}

function returnLines(test: Test): Lines {
  const text = textOf(test);
  if (text.length < 95 || typeof test !== "object" || test.op === "atom") return [`return ${text};`];
  const operator = test.op === "and" ? " &&" : " ||";
  const parts = test.of.map(operand);
  return ["return (", parts.map((part, index) => (index < parts.length - 1 ? part + operator : part)), ");"];
}

/** Ends the function with `fail` unless `test` holds. */
export function demand(test: Test, fail: string): Lines {
  return when(not(test), [fail]);
}

/** Statements for what the shape says itself: types, values, limits, and what it demands of properties and items. */
export function ownLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const shape = file.shape(id);
  if (shape.never) return [fail];
  const kinds = shape.types === undefined ? undefined : kindsOf(shape);
  const object = objectLines(file, id, fail);
  const array = arrayLines(file, id, fail);
  const single = kinds?.length === 1 ? kinds[0] : undefined;
  const limits = (kind: string) =>
    limitTests(file, shape, "value")
      .filter((limit) => limit.kind === kind)
      .flatMap(({ test }) => demand(test, fail));
  if (single === "object" || single === "array") {
    const structure = single === "object" ? object : array;
    return [
      ...demand(typeTest(file, shape, "value"), fail),
      ...limits(single),
      ...demand(valueTest(file, shape, "value"), fail),
      ...structure,
    ];
  }
  const possible = possibleKinds(shape);
  const onlyFor = (kind: Kind, lines: Lines) =>
    possible.includes(kind) ? block(`if (${textOf(kindTest(file, kind, "value"))})`, lines) : [];
  return [
    ...demand(and(scalarTest(file, shape, "value"), valueTest(file, shape, "value")), fail),
    ...onlyFor("object", object),
    ...onlyFor("array", array),
  ];
}

function objectLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const part = file.shape(id).object;
  if (part === undefined) return [];
  const required = new Set(part.required);
  const lines: Lines[number][] = [];
  const named = new Map(part.properties.map(({ name, shape }) => [name, shape]));
  for (const name of part.required) {
    const shape = named.get(name);
    const own = Object.hasOwn(Object.prototype, name);
    if (shape !== undefined && !own && refusesUndefined(file, shape)) continue;
    lines.push(...demand(presence(name), fail));
  }
  // Scalars first: a tag that differs saves the way into the other properties.
  const isScalar = (property: Property) => takesScalarsOnly(file, property.shape);
  const others = part.properties.filter((property) => !isScalar(property));
  for (const { name, shape } of [...part.properties.filter(isScalar), ...others])
    lines.push(...demand(propertyTest(file, name, shape, required.has(name)), fail));
  for (const { name, required: needed } of part.dependentRequired) {
    if (needed.length > 0) lines.push(...demand(or(not(presence(name)), and(...needed.map(presence))), fail));
  }
  lines.push(...keyLines(file, id, fail));
  return lines;
}

function takesScalarsOnly(file: GuardFile, id: ShapeId): boolean {
  const possible = possibleKinds(file.shape(bareTarget(file.model.shapes, id)));
  return !possible.includes("object") && !possible.includes("array");
}

/** Statements for `dependentSchemas`. */
function dependentLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const shape = file.shape(id);
  const held = heldInside(file, shape, onlyObjects);
  const lines = (shape.object?.dependentSchemas ?? []).flatMap(({ name, shape: inner }) =>
    demand(or(not(presence(name)), testOf(file, inner, "value", held)), fail),
  );
  return when(kindTest(file, "object", "value"), lines);
}

/** Whether the property `name` is there. */
export function presence(name: string): Test {
  const { present, missing } = propertyText("value", name);
  return atom(present, missing);
}

function propertyTest(file: GuardFile, name: string, shape: ShapeId, required: boolean): Test {
  const { value, present, missing } = propertyText("value", name);
  const test = testOf(file, shape, value);
  if (required || test === true) return test;
  // A property that `Object.prototype` has is read only where it is the object's own.
  if (!refusesUndefined(file, shape) || !present.includes(" in ")) return or(atom(missing, present), test);
  // Reading first is quicker than looking the name up; only `undefined` leaves open whether it is there.
  return choose(
    [`${value} === undefined`, missing, textOf(test)],
    [`${value} === undefined`, present, textOf(not(test))],
  );
}

function keyLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const { names, patterns, rest } = keyRules(file, id);
  const inner: Lines[number][] = [];
  if (names !== undefined) inner.push(...demand(testOf(file, names, "key"), fail));
  for (const { pattern, shape } of patterns) {
    const test = testOf(file, shape, "value[key]");
    if (test !== true) inner.push(...demand(or(not(patternTest(file, pattern, "key")), test), fail));
  }
  if (rest !== undefined) {
    const test = testOf(file, rest.shape, "value[key]");
    if (test !== true) inner.push(...demand(or(knownTest(file, rest.known, "key"), test), fail));
  }
  // Where every key is wrong, none need be looked at.
  if (inner.includes(fail)) return [`if (Object.keys(value).length > 0) ${fail}`];
  return block("for (const key of Object.keys(value))", inner);
}

function arrayLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const part = file.shape(id).array;
  if (part === undefined) return [];
  const lines: Lines[number][] = part.prefixItems.flatMap((item, index) => {
    const test = testOf(file, item, `value[${index}]`);
    return test === true
      ? []
      : demand(or(atom(`value.length <= ${index}`, `value.length > ${index}`), test), fail);
  });
  const rule = itemsRule(file, id);
  const test =
    rule === undefined ? true : testOf(file, rule.shape, rule.from === 0 ? "item" : "value[index]");
  if (rule !== undefined && test === false) {
    lines.push(...demand(atom(`value.length <= ${rule.from}`, `value.length > ${rule.from}`), fail));
  } else if (rule !== undefined && test !== true) {
    const head =
      rule.from === 0
        ? "for (const item of value)"
        : `for (let index = ${rule.from}; index < value.length; index++)`;
    lines.push(...block(head, demand(test, fail)));
  }
  return [...lines, ...containsLines(file, id, fail)];
}

function containsLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const contains = file.shape(id).array?.contains;
  if (contains === undefined || (contains.min === 0 && contains.max === undefined)) return [];
  const test = itemFunction(testOf(file, contains.shape, "item"));
  if (contains.min === 1 && contains.max === undefined) return [`if (!value.some(${test})) ${fail}`];
  const refused = [
    ...(contains.min > 0 ? [`count < ${contains.min}`] : []),
    ...(contains.max === undefined ? [] : [`count > ${contains.max}`]),
  ].join(" || ");
  return ["{", [`const count = value.filter(${test}).length;`, `if (${refused}) ${fail}`], "}"];
}

/** Statements for the shapes that are applied to the same value. */
export function inPlaceLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const shape = file.shape(id);
  const held = heldInside(file, shape, nothingHeld);
  const test = (inner: ShapeId) => testOf(file, inner, "value", held);
  return [
    ...always(shape).flatMap((part) => demand(test(part), fail)),
    ...(shape.anyOf === undefined ? [] : demand(anyOf(shape.anyOf.map(test)), fail)),
    ...(shape.oneOf === undefined ? [] : oneOfLines(shape.oneOf.map(test), fail)),
    ...(shape.not === undefined ? [] : demand(not(test(shape.not)), fail)),
    ...conditionLines(file, id, fail),
  ];
}

/** Fails unless exactly one of `tests` holds. */
export function oneOfLines(tests: readonly Test[], fail: string): Lines {
  if (tests.length === 1) return demand(tests[0] as Test, fail);
  const sum = tests.map((test) => `Number(${textOf(test)})`).join(" + ");
  return [`if (${sum} !== 1) ${fail}`];
}

function conditionLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const shape = file.shape(id);
  const { condition } = shape;
  if (condition === undefined || (condition.then === undefined && condition.else === undefined)) return [];
  const [test, then, otherwise] = [condition.if, condition.then, condition.else].map((inner) =>
    inner === undefined ? true : testOf(file, inner, "value", heldInside(file, shape, nothingHeld)),
  ) as [Test, Test, Test];
  if (typeof test === "boolean") return demand(test ? then : otherwise, fail);
  if (otherwise === true) return demand(or(not(test), then), fail);
  if (then === true) return demand(or(test, otherwise), fail);
  return demand(
    choose(
      [operand(test), textOf(then), textOf(otherwise)],
      [operand(test), textOf(not(then)), textOf(not(otherwise))],
    ),
    fail,
  );
}
