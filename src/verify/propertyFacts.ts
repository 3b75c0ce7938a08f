import { matches } from "../algebra/matches.ts";
import { isJsonObject, type Json, ownValue } from "../json.ts";
import { always } from "../model/evaluated.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";

/** What the schema says of one property, other than what its values are. */
export interface PropertyFacts {
  /** Whether something speaks of this very property, not just of all other properties. */
  readonly isNamed: boolean;
  /** Whether every object must have it, or those that some branch is about, or none. */
  readonly required: "always" | "sometimes" | "never";
  /** Whether `patternProperties` or `additionalProperties` judges it too. */
  readonly isSpread: boolean;
  /** Whether every object inherits one of that name in TypeScript's eyes. */
  readonly isInherited: boolean;
}

/** The facts of the property `name`, of objects that are judged by all shapes `judges` and may be judged by `branches`. */
export function propertyFacts(
  model: Model,
  judges: readonly ShapeId[],
  branches: readonly Shape[],
  name: string,
): PropertyFacts {
  const isAlways = judges.length > 0 && judges.every((id) => asks(model, id, name));
  const isPossible = branches.some((shape) => demands(shape, name) || mayDemand(model, shape, name));
  return {
    isNamed: branches.some((shape) => speaksOf(shape, name)),
    isSpread: branches.some((shape) => spreadsTo(shape, name)),
    isInherited: name in Object.prototype,
    required: isAlways ? "always" : isPossible ? "sometimes" : "never",
  };
}

/** Whether the shape, or what it applies to whatever it accepts, demands the property. */
function asks(model: Model, id: ShapeId, name: string, within: readonly ShapeId[] = []): boolean {
  const shape = model.shapes[id] as Shape;
  if (within.includes(id)) return false;
  return (
    shape.object?.required.includes(name) === true ||
    always(shape).some((inner) => asks(model, inner, name, [...within, id]))
  );
}

/**
 * Whether a shape can ask for a property without naming it as required: by what it refuses, by an option that another one takes too where
 * the property is absent, or by asking for as many as there are.
 */
function mayDemand(model: Model, { not, condition, object, oneOf, limits }: Shape, name: string): boolean {
  const names = (each: ShapeId) =>
    model.shapes[each]?.object?.properties.some((property) => property.name === name) === true;
  const { minProperties } = limits;
  const asksForAll =
    minProperties !== undefined && object !== undefined && minProperties >= object.properties.length;
  return not !== undefined || condition !== undefined || asksForAll || oneOf?.some(names) === true;
}

function demands({ object, ...shape }: Shape, name: string): boolean {
  return (
    object?.required.includes(name) === true ||
    object?.dependentRequired.some(({ required }) => required.includes(name)) === true ||
    literals(shape).some((value) => isJsonObject(value) && ownValue(value, name) !== undefined)
  );
}

function speaksOf(shape: Shape, name: string): boolean {
  const { object } = shape;
  return (
    demands(shape, name) ||
    shape.not !== undefined ||
    shape.condition !== undefined ||
    [
      ...(object?.properties ?? []),
      ...(object?.dependentRequired ?? []),
      ...(object?.dependentSchemas ?? []),
    ].some((each) => each.name === name) ||
    object?.patternProperties.some(({ pattern }) => matches(pattern, name) === "yes") === true ||
    object?.propertyNames !== undefined
  );
}

function spreadsTo({ object }: Shape, name: string): boolean {
  if (object === undefined) return false;
  const isOwn = object.properties.some((each) => each.name === name);
  const isMatched = object.patternProperties.some(({ pattern }) => matches(pattern, name) !== "no");
  return isMatched || (!isOwn && object.additionalProperties !== undefined);
}

function literals({ enum: members, const: constant }: Pick<Shape, "enum" | "const">): readonly Json[] {
  return [...(members ?? []), ...(constant ? [constant.value] : [])];
}
