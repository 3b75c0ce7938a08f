import type { Json } from "../json.ts";
import { always } from "../model/evaluated.ts";
import type { Shape, ShapeId } from "../model/model.ts";
import { mayBeScalar } from "./mayBeScalar.ts";

/** Shapes nested more deeply than this are not looked into. */
const maxDepth = 8;

/** Whether an object that the shape `id` accepts may have `value` at `key`, as far as can be told soon. */
export function mayHaveTag(
  shapes: readonly Shape[],
  id: ShapeId,
  key: string,
  value: Json,
  depth = 0,
): boolean {
  const shape = shapes[id] as Shape;
  const asked = shape.object?.properties.find(({ name }) => name === key);
  if (asked !== undefined && !mayBeScalar(shapes, asked.shape, value, depth)) return false;
  return depth > maxDepth || always(shape).every((part) => mayHaveTag(shapes, part, key, value, depth + 1));
}
