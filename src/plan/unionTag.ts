import { isScalar, type Json } from "../json.ts";
import { always } from "../model/evaluated.ts";
import { possibleKinds } from "../model/kinds.ts";
import type { Shape, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";

/** The property that tells which option of a union an object was meant to be. */
export interface UnionTag {
  readonly key: string;
  /** The values that lead to an option, one entry for each; options that take no objects have none. */
  readonly values: readonly { readonly value: Json; readonly option: ShapeId }[];
  /** The options among them that also take an object without the tag. */
  readonly untagged: readonly ShapeId[];
  /** The options that take objects, but do not list what the tag may be: any value of it may lead to them, or none. */
  readonly open: readonly ShapeId[];
}

/** Whether the tag leads each object to one option at most: it has to be there, and all options list what it may be. */
export function isStrict({ untagged, open }: UnionTag): boolean {
  return untagged.length === 0 && open.length === 0;
}

/** What an option says of the properties of objects. */
interface Facts {
  readonly takesObjects: boolean;
  readonly required: ReadonlySet<string>;
  /** The scalars that a property can be, where they are listed. */
  readonly listed: ReadonlyMap<string, readonly Json[]>;
}

/** Options nested more deeply than this are not looked into. */
const maxDepth = 8;

/** A tag is worth it where so many times as many options list what it may be as do not. */
const listedToOpen = 2;

/**
 * The tag of a union: a property for which the options that take objects list values, which tell the options apart; best one that all
 * of them list, and require. `required` is what is demanded of an object besides.
 */
export function unionTag(
  shapes: readonly Shape[],
  options: readonly ShapeId[],
  required: readonly string[] = [],
): UnionTag | undefined {
  // Of `{ "anyOf": [{ "$ref": ... }, { "type": "null" }] }` nothing else need be known.
  const telling = options.filter((option) => mayTakeObjects(shapes, option));
  if (telling.length < 2) return undefined;
  const objects: { readonly option: ShapeId; readonly facts: Facts }[] = [];
  for (const option of telling) {
    const facts = factsOf(shapes, option, 0);
    if (facts.takesObjects) objects.push({ option, facts });
  }
  if (objects.length < 2) return undefined;
  let found: UnionTag | undefined;
  const counts = new Map<string, number>();
  for (const { facts } of objects)
    for (const key of facts.listed.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [key, count] of counts) {
    if (count < 2 || count < listedToOpen * (objects.length - count)) continue;
    const listing = objects.filter(({ facts }) => facts.listed.has(key));
    const open = objects.filter(({ facts }) => !facts.listed.has(key));
    const values = listing.flatMap(({ option, facts }) =>
      (facts.listed.get(key) ?? []).map((value) => ({ value, option })),
    );
    if (new Set(values.map(({ value }) => value)).size < values.length) continue;
    const untagged = listing.filter(({ facts }) => !facts.required.has(key) && !required.includes(key));
    const isSure = open.length === 0 && untagged.length === 0;
    // All objects have what Object.prototype has: whether it is absent cannot be told by reading it.
    if (!isSure && ((found !== undefined && found.open.length <= open.length) || key in Object.prototype))
      continue;
    found = { key, values, untagged: idsOf(untagged), open: idsOf(open) };
    if (isSure) return found;
  }
  return found;
}

function idsOf(all: readonly { readonly option: ShapeId }[]): readonly ShapeId[] {
  return all.map(({ option }) => option);
}

/** Shapes never change once they are built: by id, whether their own types and values leave room for objects. */
const takers = remember((_: readonly Shape[]): (boolean | undefined)[] => []);

function mayTakeObjects(shapes: readonly Shape[], id: ShapeId): boolean {
  const found = takers(shapes);
  found[id] ??= possibleKinds(shapes[id] as Shape).includes("object");
  return found[id];
}

/** What shapes say is found once, by how deep it was looked for. */
const levelsOf = remember((_: readonly Shape[]): Map<ShapeId, Facts>[] => []);

function factsOf(shapes: readonly Shape[], id: ShapeId, depth: number): Facts {
  const levels = levelsOf(shapes);
  levels[depth] ??= new Map();
  const before = levels[depth].get(id);
  if (before !== undefined) return before;
  const facts = findFacts(shapes, id, depth);
  levels[depth].set(id, facts);
  return facts;
}

function findFacts(shapes: readonly Shape[], id: ShapeId, depth: number): Facts {
  const shape = shapes[id] as Shape;
  if (shape.never || depth > maxDepth)
    return { takesObjects: !shape.never, required: new Set(), listed: new Map() };
  const { object } = shape;
  const parts = always(shape).map((part) => factsOf(shapes, part, depth + 1));
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) parts.push(sharedFacts(choices.map((each) => factsOf(shapes, each, depth + 1))));
  const own: (readonly [string, readonly Json[]])[] = [];
  for (const { name, shape: inner } of object?.properties ?? []) {
    const values = listedAt(shapes, inner, 0);
    if (values !== undefined) own.push([name, values]);
  }
  return {
    takesObjects: mayTakeObjects(shapes, id) && parts.every((part) => part.takesObjects),
    required: new Set([...(object?.required ?? []), ...parts.flatMap((part) => [...part.required])]),
    listed: new Map([...parts.flatMap((part) => [...part.listed]), ...own]),
  };
}

/** What all choices that take objects say. */
function sharedFacts(all: readonly Facts[]): Facts {
  const objects = all.filter((facts) => facts.takesObjects);
  const [first] = objects;
  if (first === undefined) return { takesObjects: false, required: new Set(), listed: new Map() };
  const listed = [...first.listed.keys()].filter((key) => objects.every((facts) => facts.listed.has(key)));
  return {
    takesObjects: true,
    required: new Set([...first.required].filter((key) => objects.every((facts) => facts.required.has(key)))),
    listed: new Map(listed.map((key) => [key, objects.flatMap((facts) => facts.listed.get(key) ?? [])])),
  };
}

/** The scalars that a shape lists. */
function listedAt(shapes: readonly Shape[], id: ShapeId, depth: number): readonly Json[] | undefined {
  const shape = shapes[id] as Shape;
  const values = shape.const === undefined ? shape.enum : [shape.const.value];
  if (values?.every(isScalar)) return values;
  if (depth > maxDepth) return undefined;
  for (const part of always(shape)) {
    const found = listedAt(shapes, part, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
