import { accepted } from "../algebra/claims.ts";
import { opened } from "../algebra/implies.ts";
import { isDisjoint } from "../algebra/isDisjoint.ts";
import { plainLook } from "../algebra/look.ts";
import { alternativesIn } from "../algebra/values.ts";
import { valuesOf } from "../algebra/valuesOf.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";
import { planChoice } from "./choicePlan.ts";
import { takenKinds } from "./takenKinds.ts";

/** Of more options, or of options with more alternatives in all, not every two are compared. */
const maxOptions = 24;
const maxAlternatives = 64;

/** Shapes never change once they are built: of each choice it is found once. */
const answersOf = remember((_: Model) => new Map<readonly ShapeId[], boolean>());

/**
 * Whether no value is accepted by two of `options`, those of the `anyOf` or `oneOf` of `shape`: as what tells them apart shows, or
 * as far as the algebra can tell.
 */
export function areExclusive(model: Model, shape: Shape, options: readonly ShapeId[]): boolean {
  const answers = answersOf(model);
  const answer = answers.get(options) ?? (areToldApart(model, shape, options) || areDisjoint(model, options));
  answers.set(options, answer);
  return answer;
}

function areToldApart({ shapes }: Model, shape: Shape, options: readonly ShapeId[]): boolean {
  const plan = planChoice(shapes, shape, options);
  if (plan.by === "trial") return false;
  if (plan.by === "tag" && (plan.tag.untagged.length > 1 || plan.tag.open.length > 0)) return false;
  const kinds = options.flatMap((option) => takenKinds(shapes, option));
  // Objects are told apart by more than that they are objects.
  const told = plan.by === "kind" ? kinds : kinds.filter((kind) => kind !== "object");
  return new Set(told).size === told.length;
}

function areDisjoint(model: Model, options: readonly ShapeId[]): boolean {
  if (options.length > maxOptions) return false;
  const sets = options.map((option) => valuesOf(model, accepted(model, option)));
  const alternatives = sets.map((set) => alternativesIn(opened(model, set, plainLook)));
  if (alternatives.reduce((sum, count) => sum + count, 0) > maxAlternatives) return false;
  return sets.every((set, index) =>
    sets.slice(0, index).every((other) => isDisjoint(model, other, set) === "yes"),
  );
}
