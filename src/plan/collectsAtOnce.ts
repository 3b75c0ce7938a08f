import { always, type Evaluation } from "../model/evaluated.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";
import { planChoice } from "./choicePlan.ts";
import { isLow } from "./isLow.ts";
import { joinedShape } from "./joinedShape.ts";
import { keyDemand, keyRules } from "./keyRules.ts";
import { planObject } from "./objectPlan.ts";

/** Shapes never change once they are built. */
const answersOf = remember((_: Model) => new Map<ShapeId, boolean>());

/**
 * Whether listing what is wrong with a value takes hardly longer than telling that something is: then it need not be tested first.
 * So it is where no keys are passed over, no items, and no branches that are not told apart by kind; and what else is applied is the
 * same, but for conditions, which are tested anyway, and what stands in properties, where that is tested before it is listed. Objects that
 * may come in few forms are tested by it. `deep` are the shapes that can lead back to themselves.
 */
export function collectsAtOnce(
  model: Model,
  evaluation: Evaluation,
  deep: ReadonlySet<ShapeId>,
  id: ShapeId,
): boolean {
  const { shapes } = model;
  const answers = answersOf(model);
  const answer = (wanted: ShapeId): boolean => {
    const before = answers.get(wanted);
    if (before !== undefined) return before;
    const found = !deep.has(wanted) && isAtOnce(shapes[wanted] as Shape);
    answers.set(wanted, found);
    return found;
  };
  const isAtOnce = (shape: Shape): boolean => {
    const { array, object, anyOf, oneOf, condition } = shape;
    const options = anyOf ?? oneOf ?? [];
    const inPlace = [...always(shape), ...options, condition?.then, condition?.else];
    if (array !== undefined || (anyOf !== undefined && oneOf !== undefined)) return false;
    if (object !== undefined && object.dependentSchemas.length > 0) return false;
    if (!inPlace.every((each) => each === undefined || answer(each))) return false;
    if (options.length > 0 && planChoice(shapes, shape, options).by !== "kind") return false;
    const judged = joinedShape(model, shape.id).object;
    const rules = keyRules(shapes, evaluation, shape.id);
    if (judged !== undefined && planObject(model, shape.id, judged, rules).by === "form") return false;
    if (object === undefined) return true;
    return (
      keyDemand(shapes, object, rules) === "nothing" &&
      object.properties.every((each) => answer(each.shape) || isLow(shapes, each.shape))
    );
  };
  return answer(id);
}
