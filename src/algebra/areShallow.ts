import type { Model } from "../model/model.ts";
import { type Formula, isAnything } from "./claims.ts";
import { planOf } from "./planOf.ts";
import { type SamplingPlan, writtenAt } from "./samplingPlan.ts";

/** Whether all members are arrays and objects of what a plain plan makes, so that a variant and a name tell them too. */
export function areShallow(model: Model, plan: SamplingPlan): boolean {
  plan.isShallow ??=
    plan.written.length + plan.values.named.length === 0 &&
    plan.format !== "uuid" &&
    plan.shapes.every(({ object }) => object?.propertyNames === undefined) &&
    plan.values.arrays.every(({ prefix, rest, holds }) =>
      [...prefix, rest, ...holds].every((value) => isPlainPart(model, value)),
    ) &&
    plan.values.objects.every(
      ({ known, layers }) =>
        [...known.values()].every(
          ({ value, notes }) => isPlainPart(model, value) && writtenAt(model, value, notes).length === 0,
        ) &&
        layers.every(({ patterns, rest }) =>
          [rest, ...patterns.map(({ value }) => value)].every((value) => isPlainPart(model, value)),
        ),
    );
  return plan.isShallow;
}

function isPlainPart(model: Model, formula: Formula): boolean {
  return formula.length === 0 || isAnything(formula) || planOf(model, formula).isPlain;
}
