import { nextTarget } from "../../model/bareTarget.ts";
import { leadsTo } from "../../model/components.ts";
import type { Model, Shape, ShapeId } from "../../model/model.ts";

/**
 * By shape, the first of those that find the same issues in values, but for where their schemas stand: one function lists them for all.
 * `same` has, by shape, the one that judges alike. A shape with a name, a mere reference, and one for which `standsAlone` holds stand
 * for themselves.
 */
export function sameIssues(
  model: Model,
  same: readonly ShapeId[],
  standsAlone: (id: ShapeId) => boolean,
): readonly ShapeId[] {
  const { shapes, names } = model;
  const found = shapes.map(({ id }) => id);
  const others = new Set(same.filter((id, other) => id !== other));
  const last = new Map<string, ShapeId>();
  /** By the last of those that are alike, the first. */
  const first = shapes.map(({ id }) => id);
  // What a schema holds is read after it.
  for (let id = shapes.length - 1; id >= 0; id--) {
    if (names.has(id) || !others.has(same[id] as ShapeId) || standsAlone(id)) continue;
    const text = wordsOf(model, shapes[id] as Shape, found);
    if (text === undefined) continue;
    const key = `${same[id]} ${text}`;
    const known = last.get(key) ?? id;
    last.set(key, known);
    found[id] = known;
    first[known] = id;
  }
  return found.map((id) => first[id] as ShapeId);
}

/** How the shape spells its keywords, and where its parts stand; `undefined` where what is said of it is about itself only. */
function wordsOf(model: Model, shape: Shape, found: readonly ShapeId[]): string | undefined {
  const { shapes, names } = model;
  if (nextTarget(shape) !== undefined || !isTold(model, shape)) return undefined;
  let text = shape.spelled === undefined ? "" : JSON.stringify(shape.spelled);
  for (const { spelled } of shape.object?.dependentRequired ?? []) text += ` ${spelled}`;
  for (const part of leadsTo(shape)) {
    const target = nextTarget(shapes[part] as Shape);
    const called = names.has(part) ? part : (target ?? part);
    const { pointer } = shapes[called] as Shape;
    const isInside = pointer.startsWith(`${shape.pointer}/`);
    if (names.has(called) ? isInside : called !== part || !isInside) return undefined;
    text += isInside ? ` ${found[called]}${pointer.slice(shape.pointer.length)}` : ` ${called}`;
  }
  return text;
}

/** Whether words are found for all parts that issues name in words: else they are called by where they stand. */
function isTold({ shapes, names }: Model, { object, array, anyOf, oneOf, not }: Shape): boolean {
  const says = (id: ShapeId) => {
    const { types, enum: members, const: only } = shapes[id] as Shape;
    return names.has(id) || (types ?? members ?? only) !== undefined;
  };
  const leads = (id: ShapeId) => says(id) || names.has(nextTarget(shapes[id] as Shape) ?? id);
  const named = [...(anyOf ?? []), ...(oneOf ?? [])];
  for (const id of [array?.contains?.shape, object?.propertyNames]) if (id !== undefined) named.push(id);
  return named.every(leads) && (not === undefined || says(not));
}
