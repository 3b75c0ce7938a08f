import type { Shape, ShapeId } from "../model/model.ts";
import { planChoice } from "./choicePlan.ts";
import { takenKinds } from "./takenKinds.ts";

/** Whether no value is accepted by two of `options`, those of the `anyOf` or `oneOf` of `shape`, as what tells them apart shows. */
export function areExclusive(shapes: readonly Shape[], shape: Shape, options: readonly ShapeId[]): boolean {
  const plan = planChoice(shapes, shape, options);
  if (plan.by === "trial") return false;
  if (plan.by === "tag" && (plan.tag.untagged.length > 1 || plan.tag.open.length > 0)) return false;
  const kinds = options.flatMap((option) => takenKinds(shapes, option));
  // Objects are told apart by more than that they are objects.
  const told = plan.by === "kind" ? kinds : kinds.filter((kind) => kind !== "object");
  return new Set(told).size === told.length;
}
