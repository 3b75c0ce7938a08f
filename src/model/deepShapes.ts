import { innerShapes, inPlaceShapes } from "./inPlace.ts";
import type { Shape, ShapeId } from "./model.ts";

/** More nested calls than this, and the call stack may not do. */
const maxNesting = 500;

/**
 * Shapes that can lead back to themselves, and those that lead to such: how deep a guard goes is up to the data. Also shapes
 * that are nested so deep in each other that the call stack may be too small for them.
 */
export function deepShapes(shapes: readonly Shape[]): ReadonlySet<ShapeId> {
  // They are what is left after taking away, again and again, the shapes that lead nowhere else.
  const users = shapes.map((): ShapeId[] => []);
  const nesting = shapes.map(() => 0);
  const open = shapes.map((shape) => {
    const [same, inner] = [inPlaceShapes(shape), innerShapes(shape)];
    for (const target of same) users[target]?.push(shape.id);
    for (const target of inner) users[target]?.push(shape.id);
    return same.length + inner.length;
  });
  const deep = new Set(shapes.map(({ id }) => id));
  const shallow = shapes.map(({ id }) => id).filter((id) => open[id] === 0);
  for (let id = shallow.pop(); id !== undefined; id = shallow.pop()) {
    const depth = nesting[id] as number;
    if (depth <= maxNesting) deep.delete(id);
    for (const user of users[id] ?? []) {
      nesting[user] = Math.max(nesting[user] as number, depth + 1);
      open[user] = (open[user] as number) - 1;
      if (open[user] === 0) shallow.push(user);
    }
  }
  return deep;
}
