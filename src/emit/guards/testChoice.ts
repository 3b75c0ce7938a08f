import { kindsOf } from "../../model/kinds.ts";
import type { ShapeId } from "../../model/model.ts";
import { type ChoicePlan, planChoice } from "../../plan/choicePlan.ts";
import { jsonLiteral } from "../code.ts";
import { type GuardFile, propertyText } from "./guardFile.ts";
import { heldInside, nothingHeld, onlyObjects } from "./held.ts";
import { demand, type Lines, type Switch, when } from "./lines.ts";
import { optionTests } from "./optionTests.ts";
import { kindTest } from "./scalarTest.ts";
import { anyOf, atom, not, or, type Test, textOf } from "./test.ts";
import { testOf } from "./testExpression.ts";

/** Statements for `anyOf` and `oneOf`. */
export function choiceLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const shape = file.shape(id);
  const held = heldInside(file, shape, nothingHeld);
  return [shape.anyOf, shape.oneOf].flatMap((options) => {
    if (options === undefined) return [];
    const plan = planChoice(file.model.shapes, shape, options);
    const isOne = options === shape.oneOf;
    if (plan.by === "tag") return taggedLines(file, id, plan, isOne, fail);
    const tests = optionTests(file, shape, options, "value", held);
    return isOne && plan.by === "trial" ? exactlyOne(tests, fail) : demand(anyOf(tests), fail);
  });
}

/** The option is chosen by the tag of an object, or tried where that is absent; what is no object is tried by the others. */
function taggedLines(
  file: GuardFile,
  id: ShapeId,
  { tag, others }: ChoicePlan & { by: "tag" },
  isOne: boolean,
  fail: string,
): Lines {
  const held = heldInside(file, file.shape(id), nothingHeld);
  const inObject = { ...onlyObjects, more: true };
  const cases = new Map<ShapeId, string[]>();
  for (const { value, option } of tag.values) {
    cases.set(option, [...(cases.get(option) ?? []), jsonLiteral(value)]);
  }
  const testOption = (option: ShapeId) => testOf(file, option, "value", inObject);
  const tagged = [...cases].map(([option, values]) => ({
    values,
    lines: [...demand(testOption(option), fail), "break;"],
  }));
  const untagged = tag.untagged.map(testOption);
  const trial = isOne ? exactlyOne(untagged, fail) : demand(anyOf(untagged), fail);
  const absent = untagged.length === 0 ? [] : [{ values: ["undefined"], lines: [...trial, "break;"] }];
  const branches: Switch = {
    over: propertyText(tag.key),
    cases: [...tagged, ...absent],
    otherwise: [fail],
  };
  if (kindsOf(file.shape(id)).join() === "object") return [branches];
  const tests = others.map((option) => testOf(file, option, "value", { ...held, more: true }));
  const rest = isOne ? exactlyOne(tests, fail) : demand(anyOf(tests), fail);
  return when(kindTest(file, "object", "value"), [branches], rest);
}

/** Fails unless exactly one of `tests` holds. */
export function exactlyOne(tests: readonly Test[], fail: string): Lines {
  const sure = tests.filter((test) => test === true);
  const open = tests.filter((test) => typeof test === "object");
  if (sure.length > 1) return [fail];
  if (sure.length === 1) return demand(not(or(...open)), fail);
  const [first, second] = open;
  if (first === undefined) return [fail];
  if (second === undefined) return demand(first, fail);
  if (open.length === 2 && [first, second].every(isCall)) {
    return [`if (${textOf(first)} === ${textOf(second)}) ${fail}`];
  }
  const count = (test: Test) => when(test, ["matches++;"]);
  return [
    "{",
    [
      "let matches = 0;",
      ...count(first),
      ...count(second),
      ...open.slice(2).flatMap((test) => [`if (matches > 1) ${fail}`, ...count(test)]),
      ...demand(atom("matches === 1", "matches !== 1"), fail),
    ],
    "}",
  ];
}

/** Whether the test is a name or a call, which can stand beside `===`. */
function isCall(test: Test): boolean {
  return /^[\p{ID_Continue}$]+(?:\([^()]*\))?$/u.test(textOf(test));
}
