import { matches } from "../algebra/matches.ts";
import type { Json } from "../json.ts";
import { bareTarget, saysOnly } from "../model/bareTarget.ts";
import { always } from "../model/evaluated.ts";
import { kindOf, kindsOf } from "../model/kinds.ts";
import type { Shape, ShapeId } from "../model/model.ts";

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
  if (asked !== undefined && !mayBe(shapes, asked.shape, value, depth)) return false;
  return depth > maxDepth || always(shape).every((part) => mayHaveTag(shapes, part, key, value, depth + 1));
}

/** Whether the shape `id` may accept the scalar `value`. */
function mayBe(shapes: readonly Shape[], id: ShapeId, value: Json, depth: number): boolean {
  const shape = shapes[id] as Shape;
  const { not, limits } = shape;
  if (shape.never || !lists(shape, value)) return false;
  if (typeof value === "string" && limits.pattern !== undefined && matches(limits.pattern, value) === "no")
    return false;
  if (not !== undefined) {
    const refused = shapes[bareTarget(shapes, not)] as Shape;
    if (saysOnly(refused, ["types", "enum", "const"]) && lists(refused, value)) return false;
  }
  return depth > maxDepth || always(shape).every((part) => mayBe(shapes, part, value, depth + 1));
}

/** Whether the scalar is of one of the types of the shape, and among its members. */
function lists(shape: Shape, value: Json): boolean {
  const { const: only, enum: members } = shape;
  const listed = only === undefined ? members : [only.value];
  return listed?.includes(value) !== false && kindsOf(shape).includes(kindOf(value));
}
