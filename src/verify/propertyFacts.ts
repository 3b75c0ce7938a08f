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
  const isPossible = branches.some((shape) => demands(shape, name) || mayDemand(shape));
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

/** Whether a shape can ask for a property that it does not name: by refusing objects that have none, or that another option takes too. */
function mayDemand({ not, condition, oneOf, limits }: Shape): boolean {
  return [not, condition, oneOf, limits.minProperties].some((said) => said !== undefined);
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
