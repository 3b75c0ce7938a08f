import { always } from "../model/evaluated.ts";
import { type Kind, possibleKinds } from "../model/kinds.ts";
import type { Shape, ShapeId } from "../model/model.ts";

/** Shapes nested more deeply than this are not looked into. */
const maxDepth = 8;

/** The kinds of values that a shape can accept: at least these are all, as far as types, members, references and choices tell. */
export function takenKinds(shapes: readonly Shape[], id: ShapeId, depth = 0): readonly Kind[] {
  const shape = shapes[id] as Shape;
  if (shape.never) return [];
  let kinds = possibleKinds(shape);
  if (depth > maxDepth) return kinds;
  const taken = (inner: ShapeId) => takenKinds(shapes, inner, depth + 1);
  for (const inner of always(shape)) {
    const others = taken(inner);
    kinds = kinds.filter((kind) => others.includes(kind));
  }
  for (const options of [shape.anyOf, shape.oneOf]) {
    if (options === undefined) continue;
    const others = new Set(options.flatMap(taken));
    kinds = kinds.filter((kind) => others.has(kind));
  }
  return kinds;
}
