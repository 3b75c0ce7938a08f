import { remember } from "../remember.ts";
import { innerShapes, inPlaceShapes } from "./inPlace.ts";
import type { Shape, ShapeId } from "./model.ts";

/**
 * The shapes in groups: those of one group can all be reached from each other (Tarjan's strongly connected components).
 * A group comes after all groups that it leads to.
 */
export const components = remember(componentsOf);

function componentsOf(shapes: readonly Shape[]): readonly (readonly ShapeId[])[] {
  /** By shape id: when it was entered, from 1 on, and the earliest of those that it leads to. */
  const [order, low] = [new Int32Array(shapes.length), new Int32Array(shapes.length)];
  const isOpen = new Uint8Array(shapes.length);
  const open: ShapeId[] = [];
  const found: ShapeId[][] = [];
  const path: { id: ShapeId; next: ShapeId[] }[] = [];
  let entered = 0;
  const enter = (id: ShapeId) => {
    entered += 1;
    order[id] = entered;
    low[id] = entered;
    open.push(id);
    isOpen[id] = 1;
    path.push({ id, next: leadsTo(shapes[id] as Shape) });
  };
  const least = (id: ShapeId, other: number) => {
    if (other < (low[id] as number)) low[id] = other;
  };
  for (const { id: start } of shapes) {
    if (order[start] !== 0) continue;
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.next.pop();
      if (next !== undefined) {
        if (order[next] === 0) enter(next);
        else if (isOpen[next] === 1) least(top.id, order[next] as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) least(parent.id, low[top.id] as number);
      if (low[top.id] !== order[top.id]) continue;
      const component = open.splice(open.lastIndexOf(top.id));
      for (const id of component) isOpen[id] = 0;
      found.push(component);
    }
  }
  return found;
}

/** The shapes that `shape` applies to the same instance or to parts of it. */
export function leadsTo(shape: Shape): ShapeId[] {
  const found = inPlaceShapes(shape);
  // Lists may be too long to be spread.
  for (const id of innerShapes(shape)) found.push(id);
  return found;
}
