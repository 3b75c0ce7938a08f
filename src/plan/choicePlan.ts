import type { Kind } from "../model/kinds.ts";
import type { Shape, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";
import { takenKinds } from "./takenKinds.ts";
import { type UnionKeys, unionKeys } from "./unionKeys.ts";
import { type UnionTag, unionTag } from "./unionTag.ts";

/** How a guard finds the option of an `anyOf` or `oneOf` that accepts a value. */
export type ChoicePlan =
  /** By what a property of objects is. `others` are the options that also accept something else. */
  | { readonly by: "tag"; readonly tag: UnionTag; readonly others: readonly ShapeId[] }
  /** By which property of objects is there. No two options accept the same object. */
  | { readonly by: "key"; readonly keys: UnionKeys; readonly others: readonly ShapeId[] }
  /** No two options accept the same kind of value: the first that does is the only one. */
  | { readonly by: "kind" }
  | { readonly by: "trial" };

/** Shapes never change once they are built: each choice is planned once. */
const plansOf = remember((_: readonly Shape[]) => new Map<readonly ShapeId[], ChoicePlan>());

/** The plan for `options`, those of the `anyOf` or `oneOf` of `shape`, one of `shapes`. */
export function planChoice(
  shapes: readonly Shape[],
  { object }: Shape,
  options: readonly ShapeId[],
): ChoicePlan {
  const plans = plansOf(shapes);
  const plan = plans.get(options) ?? findPlan(shapes, options, object?.required);
  plans.set(options, plan);
  return plan;
}

function findPlan(
  shapes: readonly Shape[],
  options: readonly ShapeId[],
  required: readonly string[] | undefined,
): ChoicePlan {
  const kinds = options.map((option) => takenKinds(shapes, option));
  const tag = unionTag(shapes, options, required);
  const others = () => options.filter((_, index) => kinds[index]?.some(isOther));
  if (tag !== undefined) return { by: "tag", tag, others: others() };
  const all = kinds.flat();
  if (new Set(all).size === all.length) return { by: "kind" };
  const keys = unionKeys(
    shapes,
    options.filter((_, index) => kinds[index]?.includes("object")),
  );
  return keys === undefined ? { by: "trial" } : { by: "key", keys, others: others() };
}

function isOther(kind: Kind): boolean {
  return kind !== "object";
}
