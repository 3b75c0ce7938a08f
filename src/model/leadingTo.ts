import { components, leadsTo } from "./components.ts";
import type { Shape, ShapeId } from "./model.ts";

/** The shapes that lead to one of `targets`, those included. */
export function leadingTo(shapes: readonly Shape[], targets: ReadonlySet<ShapeId>): ReadonlySet<ShapeId> {
  const found = new Set(targets);
  if (targets.size === 0) return found;
  // What a shape leads to comes before it.
  for (const component of components(shapes)) {
    const leads = (id: ShapeId) =>
      found.has(id) || leadsTo(shapes[id] as Shape).some((target) => found.has(target));
    if (component.some(leads)) for (const id of component) found.add(id);
  }
  return found;
}
