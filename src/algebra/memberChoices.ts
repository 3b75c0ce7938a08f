import { isJsonObject, type Json } from "../json.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import type { Answer } from "./answer.ts";
import { accepts, both, type Judged, judge, refuses, seenBy } from "./isMember.ts";

/** What the keywords of `shape` that choose between schemas say of `value`. */
export function chosen(model: Model, shape: Shape, value: Json): (() => Judged)[] {
  const { anyOf, oneOf, not, condition, object } = shape;
  const dependents = isJsonObject(value) ? (object?.dependentSchemas ?? []) : [];
  return [
    ...(anyOf ? [() => anyAnswer(model, anyOf, value)] : []),
    ...(oneOf ? [() => oneAnswer(model, oneOf, value)] : []),
    ...(not === undefined ? [] : [() => ({ ...accepts, answer: negated(judge(model, not, value).answer) })]),
    ...(condition ? [() => conditionAnswer(model, condition, value)] : []),
    ...dependents
      .filter(({ name }) => Object.hasOwn(value as object, name))
      .map((each) => () => judge(model, each.shape, value)),
  ];
}

/** The opposite. */
function negated(answer: Answer): Answer {
  return answer === "undecided" ? answer : answer === "yes" ? "no" : "yes";
}

function anyAnswer(model: Model, branches: readonly ShapeId[], value: Json): Judged {
  const taken = branches.map((id) => judge(model, id, value)).filter(({ answer }) => answer !== "no");
  if (taken.length === 0) return refuses;
  const answer = taken.some((each) => each.answer === "yes") ? "yes" : "undecided";
  return { answer, seen: seenBy(taken) };
}

function oneAnswer(model: Model, branches: readonly ShapeId[], value: Json): Judged {
  const taken = branches.map((id) => judge(model, id, value)).filter(({ answer }) => answer !== "no");
  const certain = taken.filter(({ answer }) => answer === "yes").length;
  if (taken.length === 0 || certain > 1) return refuses;
  const answer = certain === 1 && taken.length === 1 ? "yes" : "undecided";
  return { answer, seen: seenBy(taken) };
}

function conditionAnswer(model: Model, condition: NonNullable<Shape["condition"]>, value: Json): Judged {
  const branch = (id: ShapeId | undefined) => (id === undefined ? accepts : judge(model, id, value));
  const tested = judge(model, condition.if, value);
  if (tested.answer === "no") return branch(condition.else);
  const met = both({ ...tested, answer: "yes" }, [() => branch(condition.then)]);
  if (tested.answer === "yes") return met;
  const unmet = branch(condition.else);
  return met.answer === unmet.answer ? met : { ...met, answer: "undecided" };
}
