import { nextTarget } from "../model/bareTarget.ts";
import { leadsTo } from "../model/components.ts";
import { extendedShapes } from "../model/extended.ts";
import type { Model, ObjectPart, Shape, ShapeId } from "../model/model.ts";
import { alike } from "./alike.ts";

/**
 * By shape, the first of those that judge values in the same words, whatever they note and wherever they stand: one test does for all of
 * them. A shape that has a name, or leads back to itself past no name, stands for itself.
 */
export function sameVerdicts(model: Model): readonly ShapeId[] {
  const { shapes, names } = model;
  const found: (ShapeId | undefined)[] = new Array(shapes.length);
  const first = new Map<string, ShapeId>();
  const extended = extendedShapes(shapes);
  const opened = new Uint8Array(shapes.length);
  const same = (id: ShapeId) => found[id] ?? id;

  /** What stands for `id`, once its parts are known. */
  function find(id: ShapeId): ShapeId {
    const shape = shapes[id] as Shape;
    const target = nextTarget(shape);
    const text = target === undefined ? wordsOf(shape, extended.has(id), same) : `${same(target)}`;
    const before = first.get(text);
    if (before === undefined) first.set(text, id);
    return before ?? id;
  }

  for (const { id: start } of shapes) {
    const waiting = [start];
    for (let id = waiting.at(-1); id !== undefined; id = waiting.at(-1)) {
      const plain = alike(model, id);
      if (found[id] !== undefined || names.has(id)) waiting.pop();
      else if (plain !== id && found[plain] !== undefined) found[id] = found[plain];
      else if (opened[id] === 1) found[id] = find(id);
      else {
        opened[id] = 1;
        for (const part of leadsTo(shapes[id] as Shape))
          if (opened[part] === 0 && !names.has(part)) waiting.push(part);
      }
    }
  }
  return shapes.map(({ id }) => same(id));
}

/** All that judges, with the parts by what stands for them. How others use an object decides in which order its test goes. */
function wordsOf(shape: Shape, isExtended: boolean, same: (id: ShapeId) => ShapeId): string {
  const { never, types, enum: members, const: only, limits, formatAsserted, object, array } = shape;
  const { ref, dynamicRef, allOf, anyOf, oneOf, not, condition } = shape;
  const one = (id: ShapeId | undefined) => (id === undefined ? undefined : same(id));
  return JSON.stringify([
    [never, types, members, only, limits, formatAsserted],
    object && [isExtended, ...objectWords(object, one)],
    array && [
      array.prefixItems.map(same),
      one(array.items),
      array.contains && { ...array.contains, shape: same(array.contains.shape) },
      one(array.unevaluatedItems),
    ],
    [one(ref), one(dynamicRef), allOf?.map(same), anyOf?.map(same), oneOf?.map(same), one(not)],
    condition && [same(condition.if), one(condition.then), one(condition.else)],
  ]);
}

function objectWords(
  object: ObjectPart,
  one: (id: ShapeId | undefined) => ShapeId | undefined,
): readonly unknown[] {
  const { properties, patternProperties, dependentRequired, dependentSchemas } = object;
  return [
    properties.map(({ name, shape }) => [name, one(shape)]),
    patternProperties.map(({ pattern, shape }) => [pattern, one(shape)]),
    dependentRequired.map(({ name, required }) => [name, required]),
    dependentSchemas.map(({ name, shape }) => [name, one(shape)]),
    [
      object.required,
      one(object.additionalProperties),
      one(object.propertyNames),
      one(object.unevaluatedProperties),
    ],
  ];
}
