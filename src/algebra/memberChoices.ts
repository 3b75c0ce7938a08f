import { isJsonObject, type Json } from "../json.ts";
import { always } from "../model/evaluated.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import type { Answer } from "./answer.ts";
import { both, type Judged, judge, judged, seenBy } from "./isMember.ts";

/** What the shapes that `shape` applies to the same value say of it. */
export function inPlaceParts(model: Model, shape: Shape, value: Json, seeing: boolean): (() => Judged)[] {
  const { anyOf, oneOf, not, condition, object } = shape;
  const dependents = isJsonObject(value) ? (object?.dependentSchemas ?? []) : [];
  return [
    ...always(shape).map((inner) => () => judge(model, inner, value, seeing)),
    ...(anyOf ? [() => anyAnswer(judgedBy(model, anyOf, value, seeing))] : []),
    ...(oneOf ? [() => oneAnswer(judgedBy(model, oneOf, value, seeing))] : []),
    ...(not === undefined ? [] : [() => judged[negated(judge(model, not, value, false).answer)]]),
    ...(condition ? [() => conditionAnswer(model, condition, value, seeing)] : []),
    ...dependents
      .filter(({ name }) => Object.hasOwn(value as object, name))
      .map((each) => () => judge(model, each.shape, value, seeing)),
  ];
}

/** The opposite. */
function negated(answer: Answer): Answer {
  return answer === "undecided" ? answer : answer === "yes" ? "no" : "yes";
}

/** What those of `branches` say that do not refuse. */
function judgedBy(model: Model, branches: readonly ShapeId[], value: Json, seeing: boolean): Judged[] {
  return branches.map((id) => judge(model, id, value, seeing)).filter(({ answer }) => answer !== "no");
}

function anyAnswer(taken: readonly Judged[]): Judged {
  if (taken.length === 0) return judged.no;
  const answer = taken.some((each) => each.answer === "yes") ? "yes" : "undecided";
  return { answer, seen: seenBy(taken) };
}

function oneAnswer(taken: readonly Judged[]): Judged {
  const certain = taken.filter(({ answer }) => answer === "yes").length;
  if (taken.length === 0 || certain > 1) return judged.no;
  const answer = certain === 1 && taken.length === 1 ? "yes" : "undecided";
  return { answer, seen: seenBy(taken) };
}

function conditionAnswer(
  model: Model,
  condition: NonNullable<Shape["condition"]>,
  value: Json,
  seeing: boolean,
): Judged {
  const branch = (id: ShapeId | undefined) =>
    id === undefined ? judged.yes : judge(model, id, value, seeing);
  const tested = judge(model, condition.if, value, seeing);
  if (tested.answer === "no") return branch(condition.else);
  const met = both({ ...tested, answer: "yes" }, [() => branch(condition.then)]);
  if (tested.answer === "yes") return met;
  const unmet = branch(condition.else);
  return met.answer === unmet.answer ? met : { ...met, answer: "undecided" };
}
