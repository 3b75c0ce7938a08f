import { saysOnly } from "../model/bareTarget.ts";
import { components, leadsTo } from "../model/components.ts";
import { always } from "../model/evaluated.ts";
import type { ObjectPart, Shape, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";

/**
 * The shapes that may list the same issue twice, and those that lead to such: several schemas are applied to one value there, of which
 * two can find the same wrong with it. Of an `anyOf` or `oneOf` one branch is listed at most.
 */
export const repeatingShapes = remember((shapes: readonly Shape[]): ReadonlySet<ShapeId> => {
  const found = new Set<ShapeId>();
  // What a shape leads to comes before it.
  for (const component of components(shapes)) {
    const repeats = component.some((id) => {
      const shape = shapes[id] as Shape;
      return judgesInTurns(shape) || leadsTo(shape).some((target) => found.has(target));
    });
    if (repeats) for (const id of component) found.add(id);
  }
  return found;
});

/** Whether a value, or one of its properties, is judged by more than one part of the shape. */
function judgesInTurns(shape: Shape): boolean {
  const { anyOf, oneOf, not, condition, object } = shape;
  const choices = [anyOf, oneOf, not, condition].filter((part) => part !== undefined).length;
  const applied = always(shape).length + choices + (object?.dependentSchemas.length ?? 0);
  if (applied > 1) return true;
  const isBare = saysOnly(shape, ["ref", "dynamicRef", "allOf", "anyOf", "oneOf", "not", "condition"]);
  return (applied === 1 && !isBare) || (object !== undefined && overlaps(object));
}

function overlaps({ properties, patternProperties, dependentRequired }: ObjectPart): boolean {
  const patterns = patternProperties.length;
  return patterns > 1 || (patterns === 1 && properties.length > 0) || dependentRequired.length > 0;
}
