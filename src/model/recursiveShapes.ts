import { components, leadsTo } from "./components.ts";
import type { Shape, ShapeId } from "./model.ts";

/** Shapes that can be reached from themselves: those on a cycle. */
export function recursiveShapes(shapes: readonly Shape[]): ReadonlySet<ShapeId> {
  const isRecursive = (ids: readonly ShapeId[]) =>
    ids.length > 1 || ids.some((id) => leadsTo(shapes[id] as Shape).includes(id));
  return new Set(components(shapes).filter(isRecursive).flat());
}
