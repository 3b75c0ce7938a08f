import { innerShapes, inPlaceShapes } from "./inPlace.ts";
import type { Shape, ShapeId } from "./model.ts";

/** Shapes that can lead back to themselves, and those that lead to such: how deep a guard goes is up to the data. */
export function deepShapes(shapes: readonly Shape[]): ReadonlySet<ShapeId> {
  // They are what is left after taking away, again and again, the shapes that lead nowhere.
  const users = new Map<ShapeId, ShapeId[]>(shapes.map(({ id }) => [id, []]));
  const open = shapes.map((shape) => {
    const targets = new Set([...inPlaceShapes(shape), ...innerShapes(shape)]);
    for (const target of targets) users.get(target)?.push(shape.id);
    return targets.size;
  });
  const deep = new Set(users.keys());
  const shallow = shapes.map(({ id }) => id).filter((id) => open[id] === 0);
  for (let id = shallow.pop(); id !== undefined; id = shallow.pop()) {
    deep.delete(id);
    for (const user of users.get(id) ?? []) {
      open[user] = (open[user] as number) - 1;
      if (open[user] === 0) shallow.push(user);
    }
  }
  return deep;
}
