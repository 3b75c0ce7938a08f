import { bareTarget, saysOnly } from "../model/bareTarget.ts";
import { innerShapes, inPlaceShapes } from "../model/inPlace.ts";
import { possibleKinds } from "../model/kinds.ts";
import type { Property, Shape, ShapeId } from "../model/model.ts";

/**
 * The properties in the order in which a guard reads them, else as they are declared. For an object that is right one order costs as much
 * as another; of one that is wrong the more is saved, the sooner a test comes that refuses much and costs little. A tag that differs saves
 * the way into all others.
 */
export function inReadingOrder(
  shapes: readonly Shape[],
  properties: readonly Property[],
): readonly Property[] {
  const turns = new Map(properties.map((property) => [property, turnOf(shapes, property.shape)]));
  return properties.toSorted((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0));
}

/** The names of those that are read before texts and before what must be looked into; none where they are declared so. */
export function readFirst(shapes: readonly Shape[], properties: readonly Property[]): readonly string[] {
  const isFirst = ({ shape }: Property) => turnOf(shapes, shape) < turn.text;
  const first = inReadingOrder(shapes, properties).filter(isFirst);
  return first.every((property, index) => property === properties[index])
    ? []
    : first.map(({ name }) => name);
}

const turn = { constant: 0, listed: 1, typed: 2, text: 3, rest: 4 } as const;

function turnOf(shapes: readonly Shape[], id: ShapeId): number {
  const shape = shapes[bareTarget(shapes, id)] as Shape;
  const kinds = possibleKinds(shape);
  const { const: only, enum: members } = shape;
  const isScalar = kinds.every((kind) => kind !== "object" && kind !== "array");
  if (isScalar && (only ?? members) !== undefined)
    return only !== undefined || members?.length === 1 ? turn.constant : turn.listed;
  // Most strings are right: a null in place of an object is commoner than one in place of a text.
  if (kinds.includes("string")) return isScalar ? turn.text : turn.rest;
  return isScalar || isShallow(shapes, shape) ? turn.typed : turn.rest;
}

/** Whether nothing is asked of what the values of the shape hold. */
function isShallow(shapes: readonly Shape[], shape: Shape): boolean {
  const isSilent = (id: ShapeId) => saysOnly(shapes[bareTarget(shapes, id)] as Shape, []);
  const { object, array, limits } = shape;
  const asksForKeys = object !== undefined && object.required.length + object.dependentRequired.length > 0;
  return (
    !asksForKeys &&
    array?.contains === undefined &&
    (limits.uniqueItems ?? limits.minProperties ?? limits.maxProperties) === undefined &&
    (shape.const ?? shape.enum) === undefined &&
    inPlaceShapes(shape).length === 0 &&
    innerShapes(shape).every(isSilent)
  );
}
