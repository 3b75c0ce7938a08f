import type { Model, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";

/** Which shapes of a model are alike, as far as it was asked. */
export interface Likeness {
  /** By shape, the first that is like it. */
  readonly ids: (ShapeId | undefined)[];
  /** By what they have in common. */
  readonly first: Map<string, ShapeId>;
}

/** Remembers one kind of likeness, by model: shapes never change once they are built. */
export function likenesses(): (model: Model) => Likeness {
  return remember(({ shapes }) => ({ ids: new Array(shapes.length), first: new Map() }));
}
