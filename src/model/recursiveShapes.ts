import { innerShapes, inPlaceShapes } from "./inPlace.ts";
import type { Shape, ShapeId } from "./model.ts";

/** Shapes that can be reached from themselves: those on a cycle (Tarjan's strongly connected components). */
export function recursiveShapes(shapes: readonly Shape[]): ReadonlySet<ShapeId> {
  const order = new Map<ShapeId, number>();
  const low = new Map<ShapeId, number>();
  const open: ShapeId[] = [];
  const isOpen = new Set<ShapeId>();
  const recursive = new Set<ShapeId>();
  const leads = (id: ShapeId) => [...inPlaceShapes(shapes[id] as Shape), ...innerShapes(shapes[id] as Shape)];
  for (const { id: start } of shapes) {
    if (order.has(start)) continue;
    const path: { id: ShapeId; next: ShapeId[] }[] = [];
    const enter = (id: ShapeId) => {
      order.set(id, order.size);
      low.set(id, order.get(id) as number);
      open.push(id);
      isOpen.add(id);
      path.push({ id, next: leads(id) });
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.next.pop();
      if (next !== undefined && !order.has(next)) enter(next);
      else if (next !== undefined) {
        if (next === top.id) recursive.add(next);
        if (isOpen.has(next)) low.set(top.id, Math.min(low.get(top.id) as number, order.get(next) as number));
      } else {
        path.pop();
        const parent = path.at(-1);
        if (parent) low.set(parent.id, Math.min(low.get(parent.id) as number, low.get(top.id) as number));
        if (low.get(top.id) === order.get(top.id)) {
          const component = open.splice(open.lastIndexOf(top.id));
          for (const id of component) isOpen.delete(id);
          if (component.length > 1) for (const id of component) recursive.add(id);
        }
      }
    }
  }
  return recursive;
}
