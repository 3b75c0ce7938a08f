import { always } from "../model/evaluated.ts";
import type { ArrayPart, ObjectPart, Shape, ShapeId } from "../model/model.ts";
import { planChoice } from "./choicePlan.ts";

/** The properties or items that a schema is applied to. */
export type Place =
  | { readonly property: string }
  | { readonly pattern: string }
  /** Properties that are left over: by `additionalProperties`, or by `unevaluatedProperties`, which looks beyond its own schema. */
  | { readonly rest: "additional" | "unevaluated" }
  /** Items from one index on, or the one there alone. */
  | { readonly from: number; readonly isOne: boolean }
  /** Any items: those of `contains` and `unevaluatedItems`. */
  | { readonly items: "any" };

/** That a guard applies `shape` to parts of a value. */
export interface Application {
  readonly shape: ShapeId;
  readonly place: Place;
  /** The shape that says so. */
  readonly owner: ShapeId;
  /** By the choices that are made on the way there, the option that was chosen: another excludes it. */
  readonly chosen: ReadonlyMap<object, number>;
}

/** A way through more schemas than this is not followed. */
const maxSteps = 500;

/**
 * What a guard of the shape applies to the properties and items of one value: what the shape says itself, and what it says by the schemas
 * that it applies to the same value, as often as a way leads there. `undefined` where there are too many ways.
 */
export function applicationsOf(shapes: readonly Shape[], start: ShapeId): readonly Application[] | undefined {
  const found: Application[] = [];
  const waiting: { readonly id: ShapeId; readonly chosen: ReadonlyMap<object, number> }[] = [
    { id: start, chosen: new Map() },
  ];
  let steps = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    steps += 1;
    if (steps > maxSteps) return undefined;
    const { id, chosen } = next;
    const shape = shapes[id] as Shape;
    const { object, array, anyOf, oneOf, not, condition } = shape;
    const add = (inner: ShapeId, place: Place) => found.push({ shape: inner, place, owner: id, chosen });
    if (object !== undefined) addProperties(object, add);
    if (array !== undefined) addItems(array, add);
    for (const inner of always(shape)) waiting.push({ id: inner, chosen });
    for (const options of [anyOf, oneOf]) {
      if (options === undefined) continue;
      const isTold = planChoice(shapes, options).by !== "trial";
      options.forEach((option, index) => {
        waiting.push({ id: option, chosen: isTold ? new Map(chosen).set(options, index) : chosen });
      });
    }
    if (not !== undefined) waiting.push({ id: not, chosen });
    if (condition !== undefined) {
      waiting.push({ id: condition.if, chosen });
      [condition.then, condition.else].forEach((inner, index) => {
        if (inner !== undefined) waiting.push({ id: inner, chosen: new Map(chosen).set(condition, index) });
      });
    }
    for (const each of object?.dependentSchemas ?? []) waiting.push({ id: each.shape, chosen });
  }
  return found;
}

type Add = (inner: ShapeId, place: Place) => void;

/** Not `propertyNames`: names have no parts. */
function addProperties(part: ObjectPart, add: Add): void {
  for (const { name, shape } of part.properties) add(shape, { property: name });
  for (const { pattern, shape } of part.patternProperties) add(shape, { pattern });
  if (part.additionalProperties !== undefined) add(part.additionalProperties, { rest: "additional" });
  if (part.unevaluatedProperties !== undefined) add(part.unevaluatedProperties, { rest: "unevaluated" });
}

function addItems(part: ArrayPart, add: Add): void {
  part.prefixItems.forEach((shape, from) => {
    add(shape, { from, isOne: true });
  });
  if (part.items !== undefined) add(part.items, { from: part.prefixItems.length, isOne: false });
  if (part.contains !== undefined) add(part.contains.shape, { items: "any" });
  if (part.unevaluatedItems !== undefined) add(part.unevaluatedItems, { items: "any" });
}
