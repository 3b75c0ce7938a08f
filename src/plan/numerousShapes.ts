import { bareTarget } from "../model/bareTarget.ts";
import type { Shape, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";

/** The shapes of which a document may have any number side by side: those of items, and of the values of maps. */
export const numerousShapes = remember((shapes: readonly Shape[]): ReadonlySet<ShapeId> => {
  const found = new Set<ShapeId>();
  for (const { array, object } of shapes) {
    const values = object?.patternProperties.map(({ shape }) => shape) ?? [];
    for (const each of [array?.items, object?.additionalProperties, ...values])
      if (each !== undefined) found.add(bareTarget(shapes, each));
  }
  return found;
});
