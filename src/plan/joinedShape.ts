import { accepted } from "../algebra/claims.ts";
import { implies } from "../algebra/implies.ts";
import type { Values } from "../algebra/values.ts";
import { valuesOf } from "../algebra/valuesOf.ts";
import { bareTarget, nextTarget, saysOnly } from "../model/bareTarget.ts";
import { always, sometimes } from "../model/evaluated.ts";
import { possibleKinds } from "../model/kinds.ts";
import type { Limits, Model, ObjectPart, Shape, ShapeId } from "../model/model.ts";
import { waysTo } from "../model/waysTo.ts";
import { remember } from "../remember.ts";
import { conditionTags } from "./conditionTags.ts";
import { rejudgedShapes } from "./rejudgedShapes.ts";

/** So many properties are written again of schemas that have a function of their own anyway. */
const mostRepeated = 48;

/** One function judges no more properties than these for others. */
const mostJoined = 128;

/** To call another function is as good where it is the only one that looks at properties, and at few. */
const fewProperties = 6;

const noPart: ObjectPart = {
  properties: [],
  patternProperties: [],
  required: [],
  dependentRequired: [],
  dependentSchemas: [],
};

const joinedShapes = remember((_: Model) => new Map<ShapeId, Shape>());

/**
 * The shape `id` as its guard judges it: with the properties of schemas that it applies to the same object in any case (`allOf`, `$ref`),
 * as if it declared them itself. One look at the object then does for all of them. The shape itself where there are none such.
 */
export function joinedShape(model: Model, id: ShapeId): Shape {
  const shape = model.shapes[id] as Shape;
  if (always(shape).length === 0 || nextTarget(shape) !== undefined) return shape;
  const known = joinedShapes(model);
  const found = known.get(id) ?? join(model, shape);
  known.set(id, found);
  return found;
}

/** The shapes whose own functions judge for others that apply them to the same instance and say more about it. */
export const calledInPlace = remember((model: Model): ReadonlySet<ShapeId> => {
  const { shapes } = model;
  const found = new Set<ShapeId>();
  for (const shape of shapes) {
    if (bareTarget(shapes, shape.id) !== shape.id) continue;
    // Where it depends on the instance what is left over, each schema tells for itself what it has evaluated.
    const isSeen = shape.object?.unevaluatedProperties !== undefined && sometimes(shape).length > 0;
    const judged = isSeen ? shape : joinedShape(model, shape.id);
    for (const id of always(judged)) found.add(bareTarget(shapes, id));
  }
  return found;
});

function join(model: Model, shape: Shape): Shape {
  const { shapes } = model;
  const { ref: _, dynamicRef: __, allOf: ___, object: own = noPart, limits, ...rest } = shape;
  const isOpen = own.additionalProperties === undefined || saysNothing(shapes, own.additionalProperties);
  if (!isOpen || !possibleKinds(shape).includes("object")) return shape;
  const properties = new Map(own.properties.map(({ name, shape: id }) => [name, id]));
  const joined: Shape[] = [];
  let repeated = 0;
  const left: ShapeId[] = [];
  const waiting = [...always(shape)];
  const passed = new Set<ShapeId>();
  for (const id of waiting) {
    const part = shapes[bareTarget(shapes, id)] as Shape;
    if (passed.has(part.id)) continue;
    passed.add(part.id);
    const again = isRepeated(model, part) ? (part.object?.properties.length ?? 0) : 0;
    const isFit = isJoinable(model, part) && repeated + again <= mostRepeated;
    const added = isFit ? joinedProperties(model, properties, part) : undefined;
    if (added === undefined) {
      left.push(id);
      continue;
    }
    repeated += again;
    for (const [name, inner] of added) properties.set(name, inner);
    joined.push(part);
    waiting.push(...always(part));
  }
  const parts = [own, ...joined.map(({ object = noPart }) => object)];
  const telling = parts.filter((part) => part.properties.length > 0).length;
  if (joined.length === 0 || (telling < 2 && properties.size <= fewProperties)) return shape;
  return {
    ...rest,
    ...(joined.some(({ types }) => types !== undefined) && { types: ["object"] }),
    ...(left.length > 0 && { allOf: left }),
    limits: { ...limits, ...counted([shape, ...joined]) },
    object: {
      ...own,
      properties: [...properties].map(([name, inner]) => ({ name, shape: inner })),
      required: [...new Set(parts.flatMap(({ required }) => required))],
      dependentRequired: parts.flatMap(({ dependentRequired }) => dependentRequired),
    },
  };
}

/** How many properties an object may have by all of `parts`. */
function counted(parts: readonly Shape[]): Limits {
  const least = parts.map(({ limits }) => limits.minProperties).filter((count) => count !== undefined);
  const most = parts.map(({ limits }) => limits.maxProperties).filter((count) => count !== undefined);
  return {
    ...(least.length > 0 && { minProperties: Math.max(...least) }),
    ...(most.length > 0 && { maxProperties: Math.min(...most) }),
  };
}

/** Whether the shape says no more of objects than what properties they have, and may be judged by another's function. */
function isJoinable(model: Model, part: Shape): boolean {
  const { shapes } = model;
  const { id, types, object = noPart } = part;
  const { patternProperties, additionalProperties, dependentSchemas } = object;
  const { minProperties: _, maxProperties: __, ...limits } = part.limits;
  if (!saysOnly({ ...part, limits }, ["types", "object", "ref", "dynamicRef", "allOf"])) return false;
  if (types !== undefined && types.join() !== "object") return false;
  if (patternProperties.length + dependentSchemas.length > 0) return false;
  if ((object.propertyNames ?? object.unevaluatedProperties) !== undefined) return false;
  if (additionalProperties !== undefined && !saysNothing(shapes, additionalProperties)) return false;
  // What may be asked about one value many times remembers its answers.
  return conditionTags(shapes, id).length === 0 && !rejudgedShapes(model).has(id);
}

/** Whether the shape has a function whoever else judges by it. */
function isRepeated({ shapes, names }: Model, { id }: Shape): boolean {
  return names.has(id) || (waysTo(shapes)[id] as number) > 1;
}

/**
 * What the properties of `part` add to those that are `known`. Of two schemas for one property the narrower one does; `undefined` where
 * neither is, or there are too many.
 */
function joinedProperties(
  model: Model,
  known: ReadonlyMap<string, ShapeId>,
  { object = noPart }: Shape,
): ReadonlyMap<string, ShapeId> | undefined {
  const added = new Map<string, ShapeId>();
  for (const { name, shape } of object.properties) {
    const other = known.get(name);
    if (other === undefined || isWithin(model, shape, other)) added.set(name, shape);
    else if (!isWithin(model, other, shape)) return undefined;
  }
  return known.size + added.size > mostJoined ? undefined : added;
}

/** Whether all values of the one shape are known to be values of the other. */
function isWithin(model: Model, narrower: ShapeId, wider: ShapeId): boolean {
  if (bareTarget(model.shapes, narrower) === bareTarget(model.shapes, wider)) return true;
  const [inner, outer] = [narrower, wider].map((id) => valuesOf(model, accepted(model, id))) as [
    Values,
    Values,
  ];
  return implies(model, inner, outer) === "yes";
}

function saysNothing(shapes: readonly Shape[], id: ShapeId): boolean {
  return saysOnly(shapes[bareTarget(shapes, id)] as Shape, []);
}
