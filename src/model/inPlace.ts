import type { Shape, ShapeId } from "./model.ts";

/** The shapes that `shape` applies to the same instance (2020-12 Core, section 10.2), `not` and `if` included. */
export function inPlaceShapes(shape: Shape): ShapeId[] {
  const { condition } = shape;
  return [
    shape.ref,
    shape.dynamicRef,
    ...(shape.allOf ?? []),
    ...(shape.anyOf ?? []),
    ...(shape.oneOf ?? []),
    shape.not,
    condition?.if,
    condition?.then,
    condition?.else,
    ...(shape.object?.dependentSchemas ?? []).map((each) => each.shape),
  ].filter((id) => id !== undefined);
}

/** The shapes that `shape` applies to parts of the instance. */
export function innerShapes(shape: Shape): ShapeId[] {
  const { object, array } = shape;
  return [
    ...(object?.properties ?? []).map((each) => each.shape),
    ...(object?.patternProperties ?? []).map((each) => each.shape),
    object?.additionalProperties,
    object?.propertyNames,
    object?.unevaluatedProperties,
    ...(array?.prefixItems ?? []),
    array?.items,
    array?.contains?.shape,
    array?.unevaluatedItems,
  ].filter((id) => id !== undefined);
}

/**
 * A shape of each cycle of {@link inPlaceShapes}: judging an instance by it would never end (2020-12 Core, section 9.4.1).
 */
export function endlessShapes(shapes: readonly Shape[]): Shape[] {
  const state = new Map<ShapeId, "open" | "done">();
  const endless: Shape[] = [];
  for (const start of shapes) {
    const path: { shape: Shape; next: ShapeId[] }[] = [];
    const enter = (shape: Shape) => {
      state.set(shape.id, "open");
      path.push({ shape, next: inPlaceShapes(shape) });
    };
    if (!state.has(start.id)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const id = top.next.pop();
      if (id === undefined) {
        state.set(top.shape.id, "done");
        path.pop();
      } else if (state.get(id) === "open") endless.push(shapes[id] as Shape);
      else if (!state.has(id)) enter(shapes[id] as Shape);
    }
  }
  return endless;
}
