import { kindsOf } from "../../model/kinds.ts";
import type { ShapeId } from "../../model/model.ts";
import { type ChoicePlan, planChoice } from "../../plan/choicePlan.ts";
import { choicesOf } from "../../plan/choicesOf.ts";
import { mayHaveTag } from "../../plan/mayHaveTag.ts";
import { jsonLiteral } from "../code.ts";
import { exactlyOne } from "./exactlyOne.ts";
import { type GuardFile, propertyText } from "./guardFile.ts";
import { heldInside, nothingHeld, onlyObjects } from "./held.ts";
import { demand, type Lines, type Switch, when } from "./lines.ts";
import { optionTests } from "./optionTests.ts";
import { kindTest } from "./scalarTest.ts";
import { anyOf } from "./test.ts";
import { testOf } from "./testExpression.ts";
import { keyedLines } from "./testKeyed.ts";

/** Statements for `anyOf` and `oneOf`. */
export function choiceLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const shape = file.shape(id);
  const held = heldInside(file, shape, nothingHeld);
  return choicesOf(file.model, shape).flatMap(({ options, isAny }) => {
    const plan = planChoice(file.model.shapes, shape, options);
    if (plan.by === "tag") return taggedLines(file, id, plan, isAny, fail);
    if (plan.by === "key") return keyedLines(file, id, plan, isAny, fail);
    const tests = optionTests(file, shape, options, "value", held);
    return isAny ? demand(anyOf(tests), fail) : exactlyOne(tests, fail);
  });
}

/**
 * The option is chosen by the tag of an object, or tried where that is absent; options that do not list what it may be are tried besides.
 * What is no object is tried by the others.
 */
function taggedLines(
  file: GuardFile,
  id: ShapeId,
  { tag, others }: ChoicePlan & { by: "tag" },
  isAny: boolean,
  fail: string,
): Lines {
  const { shapes } = file.model;
  const held = heldInside(file, file.shape(id), nothingHeld);
  const inObject = { ...onlyObjects, more: true };
  const trial = (options: readonly ShapeId[], around = inObject) => {
    const tests = options.map((option) => testOf(file, option, "value", around));
    return isAny ? demand(anyOf(tests), fail) : exactlyOne(tests, fail);
  };
  /** By the options that may be meant, in one text. */
  const cases = new Map<string, { readonly values: string[]; readonly options: readonly ShapeId[] }>();
  for (const { value, option } of tag.values) {
    const options = [option, ...tag.open.filter((each) => mayHaveTag(shapes, each, tag.key, value))];
    const known = cases.get(options.join()) ?? { values: [], options };
    known.values.push(jsonLiteral(value));
    cases.set(options.join(), known);
  }
  const tagged = [...cases.values()].map(({ values, options }) => ({
    values,
    lines: [...trial(options), "break;"],
  }));
  const untagged = [...tag.untagged, ...tag.open];
  const absent =
    tag.untagged.length === 0 ? [] : [{ values: ["undefined"], lines: [...trial(untagged), "break;"] }];
  const branches: Switch = {
    over: propertyText(tag.key),
    cases: [...tagged, ...absent],
    otherwise: tag.open.length === 0 ? [fail] : trial(tag.open),
  };
  if (kindsOf(file.shape(id)).join() === "object") return [branches];
  const isObject = kindTest(file, "object", "value");
  if (others.length === 0) return [...demand(isObject, fail), branches];
  const rest = trial(others, { ...held, more: true });
  return when(isObject, [branches], rest);
}
