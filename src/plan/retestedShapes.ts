import { components } from "../model/components.ts";
import { inPlaceShapes } from "../model/inPlace.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { waysTo } from "../model/waysTo.ts";
import { remember } from "../remember.ts";
import { areExclusive } from "./areExclusive.ts";
import { planChoice } from "./choicePlan.ts";
import { isStrict } from "./unionTag.ts";

/**
 * The shapes that a guard could test at each level of a document anew while it lists what is wrong, which takes the square of the nesting:
 * `{ "anyOf": [{ "required": ["a"] }, { "properties": { "b": { "$ref": "#" } } }] }` has to try both options before it can tell which of
 * them has issues. Of a recursion that does so, those to which several ways lead: each way round it comes by one of them.
 */
export const retestedShapes = remember((model: Model): ReadonlySet<ShapeId> => {
  const { shapes, roots } = model;
  const found = new Set<ShapeId>();
  const ways = waysTo(shapes);
  const asked = new Set(roots);
  for (const component of components(shapes)) {
    const own = new Set(component);
    const tries = component.some((id) =>
      triedShapes(model, shapes[id] as Shape).some((each) => own.has(each)),
    );
    if (!tries) continue;
    for (const id of component) if ((ways[id] as number) + Number(asked.has(id)) > 1) found.add(id);
  }
  return found;
});

/** The shapes by which a value, or parts of it, are tested before anything is listed of it. */
function triedShapes(model: Model, shape: Shape): readonly ShapeId[] {
  const { shapes } = model;
  const { anyOf, oneOf, not, condition, object, array } = shape;
  const tried: (ShapeId | undefined)[] = [not, condition?.if, array?.contains?.shape];
  for (const options of [anyOf, oneOf]) {
    if (options === undefined) continue;
    const plan = planChoice(shapes, shape, options);
    if (plan.by === "trial") tried.push(...options);
    if (plan.by === "key") tried.push(...(areExclusive(model, shape, options) ? plan.others : options));
    if (plan.by === "tag") tried.push(...(isStrict(plan.tag) ? plan.others : options));
  }
  // What is left over is what none of these evaluates, if it accepts the value.
  if ((object?.unevaluatedProperties ?? array?.unevaluatedItems) !== undefined) {
    tried.push(...inPlaceShapes(shape));
  }
  return tried.filter((each) => each !== undefined);
}
