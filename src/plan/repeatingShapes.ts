import { components, leadsTo } from "../model/components.ts";
import type { Shape, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";
import { repeatsIssue } from "./repeatsIssue.ts";

/**
 * The shapes that may list the same issue twice, and those that lead to such: several schemas are applied to one value there, of which
 * two can find the same wrong with it.
 */
export const repeatingShapes = remember((shapes: readonly Shape[]): ReadonlySet<ShapeId> => {
  const found = new Set<ShapeId>();
  // What a shape leads to comes before it.
  for (const component of components(shapes)) {
    const repeats = component.some((id) => {
      return repeatsIssue(shapes, id) || leadsTo(shapes[id] as Shape).some((target) => found.has(target));
    });
    if (repeats) for (const id of component) found.add(id);
  }
  return found;
});
