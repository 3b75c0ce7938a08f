import { always } from "../model/evaluated.ts";
import type { Shape, ShapeId } from "../model/model.ts";
import { mayBeScalar } from "./mayBeScalar.ts";

/** The properties that tell which option of a union an object was meant to be, each by being there. */
export interface UnionKeys {
  /** Options with a property that they require, and that no other option allows. */
  readonly keyed: readonly { readonly key: string; readonly option: ShapeId }[];
  /** The option that takes objects with none of these properties. */
  readonly rest: ShapeId | undefined;
}

/** Options nested more deeply than this are not looked into. */
const maxDepth = 8;

/**
 * The properties that tell the `options` apart that take objects: of each it is one that it requires and that no other allows, but for
 * one option at most, which allows none of them. `undefined` where there are no such properties.
 */
export function unionKeys(shapes: readonly Shape[], options: readonly ShapeId[]): UnionKeys | undefined {
  if (options.length < 2) return undefined;
  const closed: { readonly option: ShapeId; readonly allowed: ReadonlySet<string> }[] = [];
  const others: ShapeId[] = [];
  for (const option of options) {
    const allowed = allowedNames(shapes, option, 0);
    if (allowed === undefined) others.push(option);
    else closed.push({ option, allowed });
    if (others.length > 1) return undefined;
  }
  const counts = new Map<string, number>();
  for (const { allowed } of closed) for (const name of allowed) counts.set(name, (counts.get(name) ?? 0) + 1);
  const keyed: { readonly key: string; readonly option: ShapeId }[] = [];
  for (const { option, allowed } of closed) {
    const key = requiredNames(shapes, option, 0).find(
      // All objects have what Object.prototype has.
      (name) => allowed.has(name) && counts.get(name) === 1 && !(name in Object.prototype),
    );
    if (key === undefined) others.push(option);
    else keyed.push({ key, option });
  }
  const [rest, ...more] = others;
  if (keyed.length < 2 || more.length > 0) return undefined;
  return rest === undefined || keyed.every(({ key }) => !mayHaveKey(shapes, rest, key))
    ? { keyed, rest }
    : undefined;
}

/** The names of properties that an object of the shape may have; `undefined` where there is no end of them. */
function allowedNames(shapes: readonly Shape[], id: ShapeId, depth: number): ReadonlySet<string> | undefined {
  const shape = shapes[id] as Shape;
  const { object } = shape;
  if (object !== undefined && isClosed(shapes, shape)) {
    const able = object.properties.filter((property) => shapes[property.shape]?.never !== true);
    return new Set(able.map(({ name }) => name));
  }
  if (depth > maxDepth) return undefined;
  for (const part of always(shape)) {
    const found = allowedNames(shapes, part, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isClosed(shapes: readonly Shape[], { object }: Shape): boolean {
  const others = object?.additionalProperties;
  return others !== undefined && shapes[others]?.never === true && object?.patternProperties.length === 0;
}

function requiredNames(shapes: readonly Shape[], id: ShapeId, depth: number): readonly string[] {
  const shape = shapes[id] as Shape;
  const own = shape.object?.required ?? [];
  if (depth > maxDepth) return own;
  return [...own, ...always(shape).flatMap((part) => requiredNames(shapes, part, depth + 1))];
}

/** Whether an object that the shape accepts may have a property `key`, as far as its names tell. */
function mayHaveKey(shapes: readonly Shape[], id: ShapeId, key: string, depth = 0): boolean {
  const shape = shapes[id] as Shape;
  const { object } = shape;
  if (object?.propertyNames !== undefined && !mayBeScalar(shapes, object.propertyNames, key)) return false;
  const declared = object?.properties.find(({ name }) => name === key);
  if (declared === undefined ? isClosed(shapes, shape) : shapes[declared.shape]?.never === true) return false;
  return depth > maxDepth || always(shape).every((part) => mayHaveKey(shapes, part, key, depth + 1));
}
