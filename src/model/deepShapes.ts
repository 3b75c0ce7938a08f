import { components, leadsTo } from "./components.ts";
import type { Shape, ShapeId } from "./model.ts";

/** More nested calls than this, and the call stack may not do. */
const maxNesting = 500;

/**
 * Shapes that can lead back to themselves, and those that lead to such: how deep a guard goes is up to the data. Also shapes
 * that are nested so deep in each other that the call stack may be too small for them.
 */
export function deepShapes(shapes: readonly Shape[]): ReadonlySet<ShapeId> {
  const deep = new Set<ShapeId>();
  const nesting = new Uint16Array(shapes.length);
  // What a shape leads to comes before it.
  for (const component of components(shapes)) {
    for (const id of component) {
      const targets = leadsTo(shapes[id] as Shape);
      let depth = 0;
      for (const target of targets) depth = Math.max(depth, 1 + (nesting[target] as number));
      const isRecursive = component.length > 1 || targets.includes(id);
      if (!isRecursive && depth <= maxNesting) nesting[id] = depth;
      else {
        deep.add(id);
        nesting[id] = maxNesting + 1;
      }
    }
  }
  return deep;
}
