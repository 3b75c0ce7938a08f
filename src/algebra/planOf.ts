import type { Model, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";
import type { Formula } from "./claims.ts";
import { type SamplingPlan, samplingPlan } from "./samplingPlan.ts";
import { bodyOf, valuesOf } from "./valuesOf.ts";

const bodyPlans = remember(({ shapes }: Model) => new Array<SamplingPlan>(shapes.length));

/** The plan for what the named shape `id` accepts. */
export function bodyPlan(model: Model, id: ShapeId): SamplingPlan {
  const known = bodyPlans(model);
  known[id] ??= samplingPlan(model, [[`+${id}`]], bodyOf(model, id));
  return known[id];
}

const plans = remember((_: Model) => new Map<Formula, SamplingPlan>());

/** The plan for what satisfies `formula`. */
export function planOf(model: Model, formula: Formula): SamplingPlan {
  const known = plans(model);
  let plan = known.get(formula);
  if (plan === undefined) {
    plan = samplingPlan(model, formula, valuesOf(model, formula));
    known.set(formula, plan);
  }
  return plan;
}
