import { bareTarget } from "../model/bareTarget.ts";
import { innerShapes, inPlaceShapes } from "../model/inPlace.ts";
import type { Shape, ShapeId } from "../model/model.ts";

/** Shapes never change once they are built: heights are found once, by what they are counted up to. */
const known = new WeakMap<readonly Shape[], Map<ShapeId, number>[]>();

/** How many levels of objects and arrays a shape describes, counted up to `most`; recursion has no end. */
export function heightOf(shapes: readonly Shape[], id: ShapeId, most: number): number {
  const heights = known.get(shapes) ?? [];
  known.set(shapes, heights);
  const found = (wanted: ShapeId, left: number): number => {
    if (left === 0) return 0;
    const target = bareTarget(shapes, wanted);
    heights[left] ??= new Map();
    const before = heights[left].get(target);
    if (before !== undefined) return before;
    const shape = shapes[target] as Shape;
    let height = 0;
    for (const inner of innerShapes(shape)) height = Math.max(height, 1 + found(inner, left - 1));
    for (const inner of inPlaceShapes(shape)) height = Math.max(height, found(inner, left));
    heights[left].set(target, height);
    return height;
  };
  return found(id, most);
}
