import { kindsOf } from "../../model/kinds.ts";
import type { ShapeId } from "../../model/model.ts";
import type { ChoicePlan } from "../../plan/choicePlan.ts";
import { stringLiteral } from "../code.ts";
import { exactlyOne } from "./exactlyOne.ts";
import { type GuardFile, propertyText } from "./guardFile.ts";
import { heldInside, nothingHeld, onlyObjects } from "./held.ts";
import { demand, type Lines, when } from "./lines.ts";
import { kindTest } from "./scalarTest.ts";
import { anyOf, atom } from "./test.ts";
import { testOf } from "./testExpression.ts";
import { presence } from "./testObject.ts";

/** Objects of so many shapes V8 tells apart at one place: from there on it takes less time to pass over the keys. */
const fewShapes = 4;

/** Statements for a choice whose option is told by which property of an object is there; what is no object is tried by the others. */
export function keyedLines(
  file: GuardFile,
  id: ShapeId,
  { keys, others }: ChoicePlan & { by: "key" },
  isAny: boolean,
  fail: string,
): Lines {
  const inObject = { ...onlyObjects, more: true };
  const demanded = (option: ShapeId) => demand(testOf(file, option, "value", inObject), fail);
  const rest = keys.rest === undefined ? [fail] : demanded(keys.rest);
  const keyed = keys.keyed.map(({ key, option }) => ({ key, lines: demanded(option) }));
  const choice = keyed.length > fewShapes ? passLines(keyed, rest) : readLines(keyed, rest);
  if (kindsOf(file.shape(id)).join() === "object") return choice;
  const held = heldInside(file, file.shape(id), nothingHeld);
  const tests = others.map((option) => testOf(file, option, "value", { ...held, more: true }));
  const isObject = kindTest(file, "object", "value");
  if (tests.every((test) => test === false)) return [...demand(isObject, fail), ...choice];
  return when(isObject, choice, isAny ? demand(anyOf(tests), fail) : exactlyOne(tests, fail));
}

type Keyed = readonly { readonly key: string; readonly lines: Lines }[];

/** Reads one property after the other. */
function readLines([first, ...others]: Keyed, rest: Lines): Lines {
  return first === undefined ? rest : when(presence(first.key), first.lines, readLines(others, rest));
}

/** Passes over the keys of the object up to the first that tells. */
function passLines(keyed: Keyed, rest: Lines): Lines {
  const cases = keyed.map(({ key, lines }) => ({
    values: [stringLiteral(key)],
    lines: [`if (${propertyText(key)} === undefined) continue;`, ...lines, "break;"],
  }));
  return [
    {
      scope: [
        "let isTold = false;",
        "for (const key in value) {",
        [{ over: "key", cases, otherwise: ["continue;"] }, "isTold = true;", "break;"],
        "}",
        ...when(atom("!isTold", "isTold"), rest),
      ],
    },
  ];
}
