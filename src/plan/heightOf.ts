import { bareTarget } from "../model/bareTarget.ts";
import { innerShapes, inPlaceShapes } from "../model/inPlace.ts";
import type { Shape, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";

/** Shapes never change once they are built: heights are found once, by what they are counted up to. */
const heightsOf = remember((_: readonly Shape[]): Int8Array[] => []);

const unknown = -1;

/** How many levels of objects and arrays a shape describes, counted up to `most`; recursion has no end. */
export function heightOf(shapes: readonly Shape[], id: ShapeId, most: number): number {
  return findHeight(shapes, heightsOf(shapes), bareTarget(shapes, id), most);
}

function findHeight(shapes: readonly Shape[], heights: Int8Array[], id: ShapeId, most: number): number {
  if (most === 0) return 0;
  heights[most] ??= new Int8Array(shapes.length).fill(unknown);
  const before = heights[most][id] as number;
  if (before !== unknown) return before;
  const shape = shapes[id] as Shape;
  let height = 0;
  for (const inner of innerShapes(shape)) {
    if (height === most) break;
    height = Math.max(height, 1 + findHeight(shapes, heights, bareTarget(shapes, inner), most - 1));
  }
  for (const inner of inPlaceShapes(shape)) {
    if (height === most) break;
    height = Math.max(height, findHeight(shapes, heights, bareTarget(shapes, inner), most));
  }
  heights[most][id] = height;
  return height;
}
