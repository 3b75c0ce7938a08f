import { bareTarget } from "../../model/bareTarget.ts";
import { extendedShapes } from "../../model/extended.ts";
import { possibleKinds } from "../../model/kinds.ts";
import type { ObjectPart, Property, ShapeId } from "../../model/model.ts";
import { keyDemand, keyRules } from "../../plan/keyRules.ts";
import { constantProperties, planObject } from "../../plan/objectPlan.ts";
import { type GuardFile, isInherited, propertyText } from "./guardFile.ts";
import { caseLines, keyPass } from "./keyPass.ts";
import { block, demand, indented, type Lines, when } from "./lines.ts";
import { and, atom, bind, hole, not, or, type Test } from "./test.ts";
import { refusesUndefined, testOf } from "./testExpression.ts";
import { assigns } from "./usedNames.ts";

/** Statements for what the shape demands of the properties of the object `value`. */
export function objectLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const part = file.shape(id).object;
  if (part === undefined) return [];
  const { shapes } = file.model;
  const rules = keyRules(shapes, file.evaluation, id);
  const dependent = part.dependentRequired
    .filter(({ required }) => required.length > 0)
    .flatMap(({ name, required }) => demand(or(not(presence(name)), and(...required.map(presence))), fail));
  const { by } = planObject(part, keyDemand(shapes, part, rules), extendedShapes(shapes).has(id));
  if (by === "property") return [...propertyLines(file, id, () => true, fail), ...dependent];
  if (by === "count") return [...countedLines(file, part, fail), ...dependent];
  const first = new Set(constantProperties(part, file.model.shapes).filter((name) => !isInherited(name)));
  return [
    ...propertyLines(file, id, (name) => first.has(name), fail),
    ...keyPass(file, part, rules, first, fail),
    ...dependent,
  ];
}

/** Whether the property `name` is there. */
export function presence(name: string): Test {
  const { present, missing } = propertyText("value", name);
  return atom(present, missing);
}

/**
 * Statements for the properties that `isMeant`: first those that are only required, then scalars, as a tag that differs saves the
 * way into the others.
 */
function propertyLines(
  file: GuardFile,
  id: ShapeId,
  isMeant: (name: string) => boolean,
  fail: string,
): Lines {
  const { properties = [], required: names = [] } = file.shape(id).object ?? {};
  const required = new Set(names);
  const declared = new Set(properties.map(({ name }) => name));
  const missing = names.filter((name) => isMeant(name) && !declared.has(name));
  const meant = properties.filter(({ name }) => isMeant(name));
  const isScalar = (property: Property) => takesScalarsOnly(file, property.shape);
  const tests = [...meant.filter(isScalar), ...meant.filter((property) => !isScalar(property))].map(
    (property) => propertyTest(file, property, required.has(property.name)),
  );
  const lines = tests.flatMap((test) => demand(test, fail));
  return [
    ...missing.flatMap((name) => demand(presence(name), fail)),
    ...(usesProperty(lines) ? ["let property: unknown;"] : []),
    ...lines,
  ];
}

/** Whether `lines` assign the variable `property`. */
export function usesProperty(lines: Lines): boolean {
  return assigns(indented(lines, ""), "property");
}

/** Statements for an object that may have no other properties: they are counted while they are read. */
function countedLines(file: GuardFile, part: ObjectPart, fail: string): Lines {
  const required = new Set(part.required);
  const sure: Lines[number][] = [];
  const maybe: Lines[number][] = [];
  let count = 0;
  const first = new Set(constantProperties(part, file.model.shapes));
  const inOrder = part.properties.toSorted((a, b) => Number(first.has(b.name)) - Number(first.has(a.name)));
  for (const property of inOrder) {
    const { name, shape } = property;
    if (required.has(name)) {
      count++;
      sure.push(...demand(propertyTest(file, property, true), fail));
      continue;
    }
    const { value } = propertyText("value", name);
    const test = testOf(file, shape, "property");
    if (test === true || isInherited(name)) {
      const read = test === true ? [] : [`property = ${value};`, ...demand(test, fail)];
      maybe.push(...when(presence(name), [...read, "known++;"]));
      continue;
    }
    const isThere = bind(
      atom(`${hole} !== undefined`, `${hole} === undefined`),
      `(property = ${value})`,
      "property",
    );
    maybe.push(...when(isThere, [...demand(test, fail), "known++;"]));
  }
  const undeclared = part.required.filter((name) => part.properties.every((each) => each.name !== name));
  const lines = [...sure, ...maybe];
  const names = part.properties.map(({ name }) => name);
  return [
    ...undeclared.flatMap((name) => demand(presence(name), fail)),
    ...(usesProperty(lines) ? ["let property: unknown;"] : []),
    `let known = ${count};`,
    ...lines,
    "for (const _key in value) known--;",
    "if (known !== 0) {",
    block("for (const key in value)", [
      ...caseLines([{ keys: names, lines: ["continue;"] }]),
      `if (${file.use("hasOwn")}(value, key) && value[key] !== undefined) ${fail}`,
    ]),
    "}",
  ];
}

function takesScalarsOnly(file: GuardFile, id: ShapeId): boolean {
  const possible = possibleKinds(file.shape(bareTarget(file.model.shapes, id)));
  return !possible.includes("object") && !possible.includes("array");
}

/** What the property has to meet; it is read once. */
function propertyTest(file: GuardFile, { name, shape }: Property, required: boolean): Test {
  const test = testOf(file, shape, hole);
  const { value } = propertyText("value", name);
  const bound = (whole: Test) => bind(whole, value, "property");
  if (isInherited(name))
    return required ? and(presence(name), bound(test)) : or(not(presence(name)), bound(test));
  const isThere = atom(`${hole} !== undefined`, `${hole} === undefined`);
  if (required) return bound(refusesUndefined(file, shape) ? test : and(isThere, test));
  if (test === true) return true;
  // Most properties are there and right: that the type is tells as much, at once.
  return bound(isTypeTest(test) ? or(test, not(isThere)) : or(not(isThere), test));
}

function isTypeTest(test: Test): boolean {
  return typeof test === "object" && test.op === "atom" && test.yes.startsWith(`typeof ${hole} ===`);
}
