import { matches } from "../algebra/matches.ts";
import type { Json } from "../json.ts";
import { bareTarget, saysOnly } from "../model/bareTarget.ts";
import { always } from "../model/evaluated.ts";
import { kindOf, kindsOf } from "../model/kinds.ts";
import type { Shape, ShapeId } from "../model/model.ts";

/** Shapes nested more deeply than this are not looked into. */
const maxDepth = 8;

/** Whether the shape `id` may accept the scalar `value`, as far as can be told soon. */
export function mayBeScalar(shapes: readonly Shape[], id: ShapeId, value: Json, depth = 0): boolean {
  const shape = shapes[id] as Shape;
  const { not, limits } = shape;
  if (shape.never || !lists(shape, value)) return false;
  if (typeof value === "string" && limits.pattern !== undefined && matches(limits.pattern, value) === "no")
    return false;
  if (not !== undefined && accepts(shapes[bareTarget(shapes, not)] as Shape, value)) return false;
  return depth > maxDepth || always(shape).every((part) => mayBeScalar(shapes, part, value, depth + 1));
}

/** Whether the scalar is of one of the types of the shape, and among its members. */
function lists(shape: Shape, value: Json): boolean {
  const { const: only, enum: members } = shape;
  const listed = only === undefined ? members : [only.value];
  return listed?.includes(value) !== false && kindsOf(shape).includes(kindOf(value));
}

/** Whether the shape surely accepts the scalar: one that says no more than types, members and a pattern. */
function accepts(shape: Shape, value: Json): boolean {
  const { pattern, ...others } = shape.limits;
  return (
    saysOnly({ ...shape, limits: others }, ["types", "enum", "const"]) &&
    lists(shape, value) &&
    (pattern === undefined || typeof value !== "string" || matches(pattern, value) === "yes")
  );
}
