import { isMember } from "../../algebra/isMember.ts";
import { bareTarget } from "../../model/bareTarget.ts";
import type { ObjectPart, Property, Shape, ShapeId } from "../../model/model.ts";
import { keyRules } from "../../plan/keyRules.ts";
import { constantProperties, planObject } from "../../plan/objectPlan.ts";
import { inReadingOrder } from "../../plan/readingOrder.ts";
import { stringLiteral } from "../code.ts";
import { deferredLines, deferredProperties } from "./deferred.ts";
import { type GuardFile, isInherited, propertyText } from "./guardFile.ts";
import { caseLines, keyPass } from "./keyPass.ts";
import { block, demand, type Lines, someText, when } from "./lines.ts";
import { assigns } from "./mentions.ts";
import { and, atom, bind, choose, hole, isPresent, not, or, type Test } from "./test.ts";
import { refusesUndefined, testOf } from "./testExpression.ts";

/** Statements for what the shape demands of the properties of the object `value`. */
export function objectLines(file: GuardFile, { id, object: part }: Shape, fail: string): Lines {
  if (part === undefined) return [];
  if (isImpossible(file, part)) return [fail];
  const rules = keyRules(file.model.shapes, file.evaluation, id);
  const dependent = part.dependentRequired
    .filter(({ required }) => required.length > 0)
    .flatMap(({ name, required }) => demand(or(not(presence(name)), and(...required.map(presence))), fail));
  const { by } = planObject(file.model, id, part, rules);
  if (by === "property") return [...propertyLines(file, part, () => true, fail), ...dependent];
  if (by === "count") return [...countedLines(file, part, fail), ...dependent];
  const done = judgedFirst(file, part);
  const first = propertyLines(file, part, (name) => done.has(name), fail);
  if (by === "key" || isSilent(file, part, done)) {
    return [...first, ...keyPass(file, part, rules, { done, form: undefined, fail }), ...dependent];
  }
  const isKept = `${file.use("keepsForm")}(${formOf(file, id)}, value)`;
  // Functions of their own: V8 makes better code of each than of one that does both.
  const calls = [`${file.call("read", id)}(value)`, `${file.call("pass", id)}(value)`] as const;
  const isRight = choose([isKept, ...calls], [isKept, `!${calls[0]}`, `!${calls[1]}`]);
  return [...first, ...demand(isRight, fail), ...dependent];
}

/** Whether nothing is asked of the properties that are not judged first. */
function isSilent(file: GuardFile, part: ObjectPart, done: ReadonlySet<string>): boolean {
  return (
    part.required.every((name) => done.has(name)) &&
    part.properties.every(({ name, shape }) => done.has(name) || testOf(file, shape, hole) === true)
  );
}

/** Properties that are judged before all others. */
export function judgedFirst(file: GuardFile, part: ObjectPart): ReadonlySet<string> {
  return new Set(constantProperties(part, file.model.shapes).filter((name) => !isInherited(name)));
}

/** What is known of the forms of objects before any has been seen. */
const noForms = "{ codes: [0], absent: [0], absents: 1, oldest: 0, run: 0 }";

/** The constant that notes in which forms objects come that are judged like the shape. */
export function formOf(file: GuardFile, id: ShapeId): string {
  return file.constant("form", noForms, `form of ${file.same[id]}`);
}

/** Whether the property `name` is there. One that is `undefined` is missing, as it is in the JSON text that `value` stands for. */
export function presence(name: string): Test {
  const value = propertyText(name);
  const isThere = atom(`${value} !== undefined`, `${value} === undefined`);
  return isInherited(name) ? and(atom(`Object.hasOwn(value, ${stringLiteral(name)})`), isThere) : isThere;
}

/** Whether a property is required that may have no value, or whose name is refused. */
function isImpossible(file: GuardFile, { properties, propertyNames, required }: ObjectPart): boolean {
  const { model } = file;
  const empty = properties.filter(({ shape }) => file.shape(bareTarget(model.shapes, shape)).never);
  if (empty.some(({ name }) => required.includes(name))) return true;
  return (
    propertyNames !== undefined && required.some((name) => isMember(model, propertyNames, name) === "no")
  );
}

/** Statements for the properties that `isMeant`, and before these for those that are only required. */
function propertyLines(
  file: GuardFile,
  { properties, required: names }: ObjectPart,
  isMeant: (name: string) => boolean,
  fail: string,
): Lines {
  const required = new Set(names);
  const declared = new Set(properties.map(({ name }) => name));
  const missing = names.filter((name) => isMeant(name) && !declared.has(name));
  const meant = properties.filter(({ name }) => isMeant(name));
  const lines: Lines[number][] = [];
  const look = (property: Property) => {
    const isRequired = required.has(property.name);
    const make = () => demand(propertyTest(file, property, isRequired), fail);
    const key = `${fail} ${isRequired} ${file.same[property.shape]} ${property.name}`;
    lines.push(...(file.isShared(property.shape) ? file.common(key, make) : make()));
  };
  inReadingOrder(file.model.shapes, meant).forEach(look);
  return [
    ...missing.flatMap((name) => demand(presence(name), fail)),
    ...(usesProperty(lines) ? ["let property: unknown;"] : []),
    ...lines,
  ];
}

/** Whether `lines` assign the variable `property`. */
export function usesProperty(lines: Lines): boolean {
  return someText(lines, (text) => assigns(text, "property"));
}

/** Statements for an object that may have no other properties: they are counted while they are read. */
function countedLines(file: GuardFile, part: ObjectPart, fail: string): Lines {
  const required = new Set(part.required);
  const sure: Lines[number][] = [];
  const maybe: Lines[number][] = [];
  let count = 0;
  const inOrder = inReadingOrder(file.model.shapes, part.properties);
  const deferred = deferredProperties(
    file,
    inOrder.filter(({ name }) => !isInherited(name)),
  );
  const kept: Lines[number][] = [];
  for (const property of inOrder) {
    const { name, shape } = property;
    const variable = deferred.get(name);
    if (variable !== undefined) {
      kept.push(`const ${variable} = ${propertyText(name)};`);
      if (required.has(name)) count++;
      else kept.push(`if (${variable} !== undefined) known++;`);
      continue;
    }
    if (required.has(name)) {
      count++;
      sure.push(...demand(propertyTest(file, property, true), fail));
      continue;
    }
    const value = propertyText(name);
    const test = testOf(file, shape, "property");
    if (test === false) {
      maybe.push(...when(presence(name), [fail]));
      continue;
    }
    if (test === true || isInherited(name)) {
      const read = test === true ? [] : [`property = ${value};`, ...demand(test, fail)];
      maybe.push(...when(presence(name), [...read, "known++;"]));
      continue;
    }
    const isThere = bind(isPresent, `(property = ${value})`, "property");
    maybe.push(...when(isThere, [...demand(test, fail), "known++;"]));
  }
  const lines = [...sure, ...maybe];
  const names = part.properties.map(({ name }) => name);
  const declared = new Set(names);
  const undeclared = part.required.filter((name) => !declared.has(name));
  return [
    ...undeclared.flatMap((name) => demand(presence(name), fail)),
    ...(usesProperty(lines) ? ["let property: unknown;"] : []),
    `let known = ${count};`,
    ...lines,
    ...kept,
    "for (const _key in value) known--;",
    "if (known !== 0) {",
    block("for (const key in value)", [
      ...caseLines([{ keys: names, lines: ["continue;"] }]),
      `if (${file.use("hasOwn")}(value, key) && value[key] !== undefined) ${fail}`,
    ]),
    "}",
    ...deferredLines(file, inOrder, deferred, { required, present: false, fail }),
  ];
}

/** What the property has to meet; it is read once. */
export function propertyTest(file: GuardFile, { name, shape }: Property, required: boolean): Test {
  const test = testOf(file, shape, hole);
  const value = propertyText(name);
  const bound = (whole: Test) => bind(whole, value, "property");
  if (isInherited(name))
    return required ? and(presence(name), bound(test)) : or(not(presence(name)), bound(test));
  if (required) return bound(refusesUndefined(file, shape) ? test : and(isPresent, test));
  if (test === true) return true;
  // Most properties are there and right: that the type is tells as much, at once.
  return bound(isTypeTest(test) ? or(test, isMissing) : or(isMissing, test));
}

export const isMissing = not(isPresent);

function isTypeTest(test: Test): boolean {
  return typeof test === "object" && test.op === "atom" && test.yes.startsWith(`typeof ${hole} ===`);
}
