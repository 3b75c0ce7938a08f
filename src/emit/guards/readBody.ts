import type { ObjectPart, Property, ShapeId } from "../../model/model.ts";
import { inReadingOrder } from "../../plan/readingOrder.ts";
import { type GuardFile, isInherited, propertyText } from "./guardFile.ts";
import { demand, type Lines, when } from "./lines.ts";
import { bind, hole, mentionsOf, not, textOf } from "./test.ts";
import { refusesUndefined, testOf } from "./testExpression.ts";
import { formOf, isMissing, judgedFirst, presence, propertyTest, usesProperty } from "./testObject.ts";

/** The body of a function that tells whether the properties that a schema declares are right in an object that keeps the form of others. */
export function readBody(file: GuardFile, id: ShapeId): Lines {
  const part = file.judged(id).object as ObjectPart;
  const done = judgedFirst(file, part);
  const required = new Set(part.required);
  const fail = "return false;";
  const sure: Lines[number][] = [];
  const maybe: Lines[number][] = [];
  const read = (property: Property) => {
    if (required.has(property.name)) sure.push(...demand(propertyTest(file, property, true), fail));
    else maybe.push(...readOption(file, property, fail));
  };
  const asked = part.properties.filter(({ name }) => !done.has(name));
  inReadingOrder(file.model.shapes, asked).forEach(read);
  const declared = new Set(part.properties.map(({ name }) => name));
  const undeclared = part.required.filter((name) => !declared.has(name));
  const form = formOf(file, id);
  const lines = [...sure, ...maybe];
  return [
    ...undeclared.flatMap((name) => demand(presence(name), fail)),
    ...(usesProperty(lines) ? ["let property: unknown;"] : []),
    "let absent = 0;",
    ...lines,
    `if ((${form}.absents & (1 << absent)) === 0) ${form}.run = 0;`,
    "return true;",
  ];
}

/** Statements for an optional property of the object `value`, which count it where it is absent; none where it may be anything. */
function readOption(file: GuardFile, { name, shape }: Property, fail: string): Lines {
  const test = testOf(file, shape, hole);
  if (test === true) return [];
  const value = propertyText(name);
  const refuse = demand(bind(test, "property", "property"), fail);
  if (isInherited(name)) return when(not(presence(name)), ["absent++;"], [`property = ${value};`, ...refuse]);
  const read = `(property = ${value})`;
  const isCalled = textOf(test).includes(`(${hole})`);
  if (isCalled || !refusesUndefined(file, shape))
    return when(bind(isMissing, read, "property"), ["absent++;"], refuse);
  // Most properties are there and right: whether one is there is asked where it is not right.
  const isRight = bind(test, mentionsOf(test) > 1 ? value : read, "property");
  return when(not(isRight), [...demand(bind(isMissing, "property", "property"), fail), "absent++;"]);
}
