import type { Shape, ShapeId } from "../model/model.ts";
import { heightOf } from "./heightOf.ts";

/** What is tested at each level before it is listed is looked at as many times as there are levels. */
const maxHeight = 4;

/** Whether a shape has so few levels of objects and arrays that what is wrong in it may be tested for before it is listed. */
export function isLow(shapes: readonly Shape[], id: ShapeId): boolean {
  return heightOf(shapes, id, maxHeight) < maxHeight;
}
