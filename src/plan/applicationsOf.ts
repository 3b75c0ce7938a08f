import { always } from "../model/evaluated.ts";
import type { ArrayPart, ObjectPart, Shape, ShapeId } from "../model/model.ts";
import { planChoice } from "./choicePlan.ts";
import { isStrict } from "./unionTag.ts";

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
  readonly chosen: Chosen;
}

type Chosen = ReadonlyMap<object, number>;

/** A schema that a way has led to, and what was chosen on it: where the value is an object, and where it is an array. */
interface Step {
  readonly id: ShapeId;
  readonly ofObjects: Chosen;
  readonly ofArrays: Chosen;
}

/** Where there are more steps than these, they are too many. */
const maxSteps = 500;

/**
 * What a guard of the shape applies to the properties and items of one value: what the shape says itself, and what it says by the schemas
 * that it applies to the same value, as often as a way leads there. `undefined` where there are too many ways.
 */
export function applicationsOf(shapes: readonly Shape[], start: ShapeId): readonly Application[] | undefined {
  const found: Application[] = [];
  const waiting: Step[] = [{ id: start, ofObjects: new Map(), ofArrays: new Map() }];
  let steps = 0;
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    steps += 1;
    if (steps > maxSteps) return undefined;
    const { id: owner, ofObjects, ofArrays } = step;
    const shape = shapes[owner] as Shape;
    const { object, array, anyOf, oneOf, not, condition } = shape;
    const adding = (chosen: Chosen) => (inner: ShapeId, place: Place) =>
      found.push({ shape: inner, place, owner, chosen });
    if (object !== undefined) addProperties(object, adding(ofObjects));
    if (array !== undefined) addItems(array, adding(ofArrays));
    const go = (id: ShapeId, more: Partial<Step> = {}) => waiting.push({ ...step, ...more, id });
    for (const inner of always(shape)) go(inner);
    for (const options of [anyOf, oneOf]) {
      if (options === undefined) continue;
      const plan = planChoice(shapes, shape, options);
      // An object without the tag may be tried by all, one with any tag by those that are open.
      const isApart = plan.by === "kind" || plan.by === "key" || (plan.by === "tag" && isStrict(plan.tag));
      options.forEach((option, index) => {
        go(option, {
          ...(isApart && { ofObjects: new Map(ofObjects).set(options, index) }),
          // A tag or a key tells objects apart, no arrays.
          ...(plan.by === "kind" && { ofArrays: new Map(ofArrays).set(options, index) }),
        });
      });
    }
    if (not !== undefined) go(not);
    if (condition !== undefined) {
      go(condition.if);
      [condition.then, condition.else].forEach((inner, index) => {
        const chosen = (before: Chosen) => new Map(before).set(condition, index);
        if (inner !== undefined) go(inner, { ofObjects: chosen(ofObjects), ofArrays: chosen(ofArrays) });
      });
    }
    for (const each of object?.dependentSchemas ?? []) go(each.shape);
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
