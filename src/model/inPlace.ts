import type { Shape, ShapeId } from "./model.ts";

/** The shapes that `shape` applies to the same instance (2020-12 Core, section 10.2), `not` and `if` included. */
export function inPlaceShapes(shape: Shape): ShapeId[] {
  const { ref, dynamicRef, allOf, anyOf, oneOf, not, condition, object } = shape;
  const found: ShapeId[] = [];
  add(found, ref);
  // Most shapes have no other.
  if ((dynamicRef ?? allOf ?? anyOf ?? oneOf ?? not ?? condition) !== undefined) {
    add(found, dynamicRef);
    addAll(found, allOf);
    addAll(found, anyOf);
    addAll(found, oneOf);
    add(found, not);
    add(found, condition?.if);
    add(found, condition?.then);
    add(found, condition?.else);
  }
  if (object !== undefined) for (const each of object.dependentSchemas) found.push(each.shape);
  return found;
}

function add(found: ShapeId[], id: ShapeId | undefined): void {
  if (id !== undefined) found.push(id);
}

/** Lists may be too long to be spread. */
function addAll(found: ShapeId[], ids: readonly ShapeId[] | undefined): void {
  if (ids !== undefined) for (const id of ids) found.push(id);
}

/** The shapes that `shape` applies to parts of the instance. */
export function innerShapes({ object, array }: Shape): ShapeId[] {
  const found: ShapeId[] = [];
  if (object !== undefined) {
    for (const each of object.properties) found.push(each.shape);
    for (const each of object.patternProperties) found.push(each.shape);
    add(found, object.additionalProperties);
    add(found, object.propertyNames);
    add(found, object.unevaluatedProperties);
  }
  if (array !== undefined) {
    addAll(found, array.prefixItems);
    add(found, array.items);
    add(found, array.contains?.shape);
    add(found, array.unevaluatedItems);
  }
  return found;
}

const [untouched, open, done] = [0, 1, 2];

/**
 * A shape of each cycle of {@link inPlaceShapes}: judging an instance by it would never end (2020-12 Core, section 9.4.1).
 */
export function endlessShapes(shapes: readonly Shape[]): Shape[] {
  /** By shape id. */
  const state = new Uint8Array(shapes.length);
  const endless: Shape[] = [];
  const path: { shape: Shape; next: ShapeId[] }[] = [];
  const enter = (shape: Shape) => {
    const next = inPlaceShapes(shape);
    state[shape.id] = next.length === 0 ? done : open;
    if (next.length > 0) path.push({ shape, next });
  };
  for (const start of shapes) {
    if (state[start.id] === untouched) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const id = top.next.pop();
      if (id === undefined) {
        state[top.shape.id] = done;
        path.pop();
      } else if (state[id] === open) endless.push(shapes[id] as Shape);
      else if (state[id] === untouched) enter(shapes[id] as Shape);
    }
  }
  return endless;
}
