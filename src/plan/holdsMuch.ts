import type { Shape, ShapeId } from "../model/model.ts";
import { heightOf } from "./heightOf.ts";

/** Where there are fewer levels, they are looked into as quickly as the rest of an object: to put it off made guards slower. */
const minHeight = 3;

/** Whether a shape describes so many levels of objects and arrays that it is worth while to look at what stands beside it first. */
export function holdsMuch(shapes: readonly Shape[], id: ShapeId): boolean {
  return heightOf(shapes, id, minHeight) === minHeight;
}
