import { isMember } from "../../algebra/isMember.ts";
import type { Json } from "../../json.ts";
import type { ShapeId } from "../../model/model.ts";
import { type ConditionTag, conditionTags } from "../../plan/conditionTags.ts";
import { onlyRequired } from "../../plan/onlyRequired.ts";
import { jsonLiteral } from "../code.ts";
import { type GuardFile, isInherited, propertyText } from "./guardFile.ts";
import { heldInside, nothingHeld, onlyObjects } from "./held.ts";
import { demand, type Lines, type Switch } from "./lines.ts";
import { and, choose, not, operand, or, type Test, textOf } from "./test.ts";
import { testOf } from "./testExpression.ts";
import { presence } from "./testObject.ts";

/** Statements for the conditions that ask for the value of a property of the object `value`, and the parts of `allOf` that hold them. */
export function taggedConditions(
  file: GuardFile,
  id: ShapeId,
  fail: string,
): { readonly lines: Lines; readonly parts: ReadonlySet<ShapeId> } {
  const tags = conditionTags(file.model.shapes, id).filter(
    // What may judge a value many times remembers its answers, in a function of its own.
    ({ key, parts }) =>
      !isInherited(key) && !parts.some((part) => file.isRejudged(part) || file.isRetested(part)),
  );
  return {
    lines: tags.map((tag) => tagSwitch(file, id, tag, fail)),
    parts: new Set(tags.flatMap(({ parts }) => parts)),
  };
}

/** What applies to the object `value` by the value of one property. */
function tagSwitch(file: GuardFile, id: ShapeId, { key, cases }: ConditionTag, fail: string): Switch {
  const inObject = { ...onlyObjects, more: true };
  const test = (then: ShapeId) => {
    const required = onlyRequired(file.model, then);
    return required === undefined ? testOf(file, then, "value", inObject) : and(...required.map(presence));
  };
  const demanded = cases.map(({ values, then }) => ({
    values,
    lines: then.flatMap((each) => demand(test(each), fail)),
  }));
  const telling = demanded.filter(({ lines }) => lines.length > 0);
  // What the property has been found to be is all that TypeScript lets it be compared with.
  const declared = file.judged(id).object?.properties.find(({ name }) => name === key);
  const isComparable = (value: Json | undefined) =>
    declared === undefined || (value !== undefined && isMember(file.model, declared.shape, value) === "yes");
  const isNarrow = !telling.every(({ values }) => values.every(isComparable));
  return {
    over: isNarrow ? `${propertyText(key)} as unknown` : propertyText(key),
    cases: telling.map(({ values, lines }) => ({
      values: values.map((value) => (value === undefined ? "undefined" : jsonLiteral(value))),
      lines: [...lines, "break;"],
    })),
  };
}

/** Statements for `if`, `then` and `else`. */
export function conditionLines(file: GuardFile, id: ShapeId, fail: string): Lines {
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
