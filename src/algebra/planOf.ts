import type { Model, ShapeId } from "../model/model.ts";
import type { Formula } from "./claims.ts";
import { type SamplingPlan, samplingPlan } from "./samplingPlan.ts";
import { bodyOf, valuesOf } from "./valuesOf.ts";

const bodyPlans = new WeakMap<Model, SamplingPlan[]>();

/** The plan for what the named shape `id` accepts. */
export function bodyPlan(model: Model, id: ShapeId): SamplingPlan {
  let known = bodyPlans.get(model);
  if (known === undefined) {
    known = new Array<SamplingPlan>(model.shapes.length);
    bodyPlans.set(model, known);
  }
  known[id] ??= samplingPlan(model, [[`+${id}`]], bodyOf(model, id));
  return known[id];
}

const plans = new WeakMap<Model, Map<Formula, SamplingPlan>>();

/** The plan for what satisfies `formula`. */
export function planOf(model: Model, formula: Formula): SamplingPlan {
  let known = plans.get(model);
  if (known === undefined) {
    known = new Map();
    plans.set(model, known);
  }
  let plan = known.get(formula);
  if (plan === undefined) {
    plan = samplingPlan(model, formula, valuesOf(model, formula));
    known.set(formula, plan);
  }
  return plan;
}
