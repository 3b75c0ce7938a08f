import { components, leadsTo } from "../model/components.ts";
import { deepShapes } from "../model/deepShapes.ts";
import { inPlaceShapes } from "../model/inPlace.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { recursiveShapes } from "../model/recursiveShapes.ts";
import { waysTo } from "../model/waysTo.ts";
import { remember } from "../remember.ts";
import { type Application, applicationsOf } from "./applicationsOf.ts";
import { mayMeet } from "./mayMeet.ts";

/**
 * The shapes by which a guard may judge one value any number of times: a shape that can lead back to itself applies two schemas to one
 * property or item, and both lead to them. Without memory that takes exponential time, or the square of the nesting:
 * `{ "allOf": [{ "properties": { "a": { "$ref": "#" } } }, { "properties": { "a": { "$ref": "#" } } }] }` doubles it at each level.
 *
 * Of those to which a single way leads there are none: they judge a value as often as what leads there.
 */
export const rejudgedShapes = remember(({ shapes, roots }: Model): ReadonlySet<ShapeId> => {
  const found = meetingShapes(shapes);
  if (found.size === 0) return found;
  const ways = waysTo(shapes);
  const asked = new Set(roots);
  return new Set([...found].filter((id) => (ways[id] as number) + Number(asked.has(id)) > 1));
});

/** The shapes that are led to by two schemas which a recursive shape applies to one property or item. */
function meetingShapes(shapes: readonly Shape[]): ReadonlySet<ShapeId> {
  const recursive = recursiveShapes(shapes);
  const deep = deepShapes(shapes);
  const groups = components(shapes);
  const groupOf = new Uint32Array(shapes.length);
  groups.forEach((group, index) => {
    for (const id of group) groupOf[id] = index;
  });
  /** By group, the recursive shapes that it leads to, itself included. */
  const reached = new Map<number, ReadonlySet<ShapeId>>();
  const reachOf = (id: ShapeId) => {
    const group = groupOf[id] as number;
    const known = reached.get(group) ?? recursiveFrom(shapes, id, recursive, deep);
    reached.set(group, known);
    return known;
  };
  const found = new Set<ShapeId>();
  const met = new Set<string>();
  const meet = (a: ShapeId, b: ShapeId) => {
    const pair = `${groupOf[a]} ${groupOf[b]}`;
    if (met.has(pair)) return;
    met.add(pair);
    const other = reachOf(b);
    for (const id of reachOf(a)) if (other.has(id)) found.add(id);
  };
  for (const id of recursive) {
    if (!mayOverlap(shapes[id] as Shape)) continue;
    const all = applicationsOf(shapes, id);
    // Where there are too many ways to tell, any two may meet.
    if (all === undefined) meet(id, id);
    else
      eachMeeting(
        all.filter((each) => deep.has(each.shape)),
        meet,
      );
  }
  return found;
}

/** Whether two of what the shape applies may meet: not where it only names properties and items, and what is left of them. */
function mayOverlap(shape: Shape): boolean {
  const { object, array } = shape;
  return (
    inPlaceShapes(shape).length > 0 ||
    (object !== undefined && object.patternProperties.length > 0) ||
    array?.contains !== undefined
  );
}

/** All recursive shapes that `start` leads to, itself included. */
function recursiveFrom(
  shapes: readonly Shape[],
  start: ShapeId,
  recursive: ReadonlySet<ShapeId>,
  deep: ReadonlySet<ShapeId>,
): ReadonlySet<ShapeId> {
  const passed = new Set([start]);
  for (const id of passed)
    for (const target of leadsTo(shapes[id] as Shape)) if (deep.has(target)) passed.add(target);
  return new Set([...passed].filter((id) => recursive.has(id)));
}

/** Tells `meet` the shapes of any two that may be applied to one property or item. */
function eachMeeting(all: readonly Application[], meet: (a: ShapeId, b: ShapeId) => void): void {
  /** Those before, by the property if it has a name. */
  const named = new Map<string, Application[]>();
  const unnamed: Application[] = [];
  all.forEach((each, index) => {
    const { place } = each;
    const sameName = "property" in place ? (named.get(place.property) ?? []) : undefined;
    const before = sameName === undefined ? all.slice(0, index) : [...sameName, ...unnamed];
    (sameName ?? unnamed).push(each);
    if ("property" in place && sameName !== undefined) named.set(place.property, sameName);
    for (const other of before) if (mayMeet(each, other)) meet(each.shape, other.shape);
  });
}
