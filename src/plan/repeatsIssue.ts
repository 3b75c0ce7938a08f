import { always } from "../model/evaluated.ts";
import type { ArrayPart, ObjectPart, Shape, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";

/** What issues may be about: keywords that judge a value, and what they judge of it. */
type Subjects = ReadonlySet<string>;

/** Keys that are not judged by their names alone. */
const otherKeys = "other keys";

/** Begins what is about one property. */
const property = "property ";

/**
 * Whether two schemas that the shape applies to one value, itself one of them, may find the same wrong with it, or with a property or
 * an item of it: both say something by one keyword, or of one property. What a property or an item finds twice in itself is left out.
 */
export function repeatsIssue(shapes: readonly Shape[], id: ShapeId): boolean {
  const shape = shapes[id] as Shape;
  if (!appliesAny(shape) && !overlaps(shape.object)) return false;
  return subjectsOf(shapes, id, 0) === undefined;
}

function appliesAny(shape: Shape): boolean {
  const { anyOf, oneOf, not, condition, object } = shape;
  const choice = anyOf ?? oneOf ?? not ?? condition;
  return choice !== undefined || always(shape).length > 0 || (object?.dependentSchemas.length ?? 0) > 0;
}

/** Shapes never change once they are built: each is looked into once, however many apply it. */
const foundSubjects = remember((_: readonly Shape[]) => new Map<ShapeId, Subjects | undefined>());

/** Schemas that are applied through more others than this are not looked into. */
const maxDepth = 100;

/** What the issues of a value may be about; `undefined` where two may be about the same, or that is not known. */
function subjectsOf(shapes: readonly Shape[], id: ShapeId, depth: number): Subjects | undefined {
  const found = foundSubjects(shapes);
  if (found.has(id)) return found.get(id);
  // A schema that applies itself comes here again.
  found.set(id, undefined);
  if (depth > maxDepth) return undefined;
  const subjects = findSubjects(shapes, shapes[id] as Shape, depth);
  found.set(id, subjects);
  return subjects;
}

function findSubjects(shapes: readonly Shape[], shape: Shape, depth: number): Subjects | undefined {
  const judged = (part: ShapeId | undefined): Subjects | undefined =>
    part === undefined ? none : subjectsOf(shapes, part, depth + 1);
  /** Of the branches of a choice one is listed at most. */
  const chosen = (keyword: string, branches: readonly (ShapeId | undefined)[] | undefined) =>
    branches === undefined ? none : unionOf([new Set([keyword]), ...branches.map(judged)]);
  const { anyOf, oneOf, condition, object } = shape;
  return sumOf([
    ownSubjects(shape),
    ...always(shape).map(judged),
    chosen("anyOf", anyOf),
    chosen("oneOf", oneOf),
    ...(condition === undefined ? [] : [unionOf([judged(condition.then), judged(condition.else)])]),
    ...(object?.dependentSchemas.map((each) => judged(each.shape)) ?? []),
  ]);
}

const none: Subjects = new Set();

function unionOf(all: readonly (Subjects | undefined)[]): Subjects | undefined {
  return all.includes(undefined) ? undefined : new Set((all as Subjects[]).flatMap((each) => [...each]));
}

/** All of them, where they have nothing in common. */
function sumOf(all: readonly (Subjects | undefined)[]): Subjects | undefined {
  const sum = new Set<string>();
  let properties = 0;
  for (const each of all) {
    if (each === undefined) return undefined;
    const isOpen = each.has(otherKeys);
    if (isOpen && properties > 0) return undefined;
    for (const subject of each) {
      if (sum.has(subject)) return undefined;
      if (!subject.startsWith(property)) continue;
      if (sum.has(otherKeys)) return undefined;
      properties++;
    }
    for (const subject of each) sum.add(subject);
  }
  return sum;
}

function ownSubjects({ never, types, enum: members, const: only, limits, object, array, not }: Shape) {
  if (overlaps(object)) return undefined;
  return new Set([
    ...(never ? ["false"] : []),
    ...(types === undefined ? [] : ["type"]),
    ...(members === undefined ? [] : ["enum"]),
    ...(only === undefined ? [] : ["const"]),
    ...(not === undefined ? [] : ["not"]),
    ...Object.keys(limits),
    ...(object === undefined ? [] : objectSubjects(object)),
    ...(array === undefined ? [] : arraySubjects(array)),
  ]);
}

function objectSubjects(part: ObjectPart): string[] {
  const { properties, patternProperties, additionalProperties, unevaluatedProperties, propertyNames } = part;
  const isOpen =
    patternProperties.length > 0 || (additionalProperties ?? unevaluatedProperties) !== undefined;
  return [
    ...properties.map(({ name }) => property + name),
    ...(isOpen ? [otherKeys] : []),
    ...(propertyNames === undefined ? [] : ["propertyNames"]),
    ...part.required.map((name) => `required ${name}`),
    ...part.dependentRequired.flatMap((each) => each.required.map((name) => `dependentRequired ${name}`)),
  ];
}

function arraySubjects({ prefixItems, items, unevaluatedItems, contains }: ArrayPart): string[] {
  const isJudged = prefixItems.length > 0 || (items ?? unevaluatedItems) !== undefined;
  return [...(isJudged ? ["items"] : []), ...(contains === undefined ? [] : ["contains"])];
}

/** Whether the object part alone judges a property, or what it needs, more than once. */
function overlaps(part: ObjectPart | undefined): boolean {
  if (part === undefined) return false;
  const { properties, patternProperties, dependentRequired } = part;
  const patterns = patternProperties.length;
  if (patterns > 1 || (patterns === 1 && properties.length > 0)) return true;
  const needed = dependentRequired.flatMap(({ required }) => required);
  return new Set(needed).size < needed.length;
}
