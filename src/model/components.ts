import { innerShapes, inPlaceShapes } from "./inPlace.ts";
import type { Shape, ShapeId } from "./model.ts";

/**
 * The shapes in groups: those of one group can all be reached from each other (Tarjan's strongly connected components).
 * A group comes after all groups that it leads to.
 */
export function components(shapes: readonly Shape[]): readonly (readonly ShapeId[])[] {
  const known = remembered.get(shapes);
  if (known !== undefined) return known;
  const found = componentsOf(shapes);
  remembered.set(shapes, found);
  return found;
}

/** Shapes never change once they are built. */
const remembered = new WeakMap<readonly Shape[], readonly (readonly ShapeId[])[]>();

function componentsOf(shapes: readonly Shape[]): readonly (readonly ShapeId[])[] {
  const order = new Map<ShapeId, number>();
  const low = new Map<ShapeId, number>();
  const open: ShapeId[] = [];
  const isOpen = new Set<ShapeId>();
  const found: ShapeId[][] = [];
  for (const { id: start } of shapes) {
    if (order.has(start)) continue;
    const path: { id: ShapeId; next: ShapeId[] }[] = [];
    const enter = (id: ShapeId) => {
      order.set(id, order.size);
      low.set(id, order.get(id) as number);
      open.push(id);
      isOpen.add(id);
      path.push({ id, next: leadsTo(shapes[id] as Shape) });
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.next.pop();
      if (next !== undefined && !order.has(next)) enter(next);
      else if (next !== undefined) {
        if (isOpen.has(next)) low.set(top.id, Math.min(low.get(top.id) as number, order.get(next) as number));
      } else {
        path.pop();
        const parent = path.at(-1);
        if (parent) low.set(parent.id, Math.min(low.get(parent.id) as number, low.get(top.id) as number));
        if (low.get(top.id) === order.get(top.id)) {
          const component = open.splice(open.lastIndexOf(top.id));
          for (const id of component) isOpen.delete(id);
          found.push(component);
        }
      }
    }
  }
  return found;
}

/** The shapes that `shape` applies to the same instance or to parts of it. */
export function leadsTo(shape: Shape): ShapeId[] {
  return [...inPlaceShapes(shape), ...innerShapes(shape)];
}
