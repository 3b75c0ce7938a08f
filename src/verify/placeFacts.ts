import { matches } from "../algebra/matches.ts";
import type { JsonType } from "../json.ts";
import { always } from "../model/evaluated.ts";
import { innerShapes } from "../model/inPlace.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { isStructured, isTyped } from "./isTyped.ts";
import { keywordsOf } from "./keywordsOf.ts";
import { possibleTypes } from "./possibleTypes.ts";
import { type PropertyFacts, propertyFacts } from "./propertyFacts.ts";
import type { Step } from "./step.ts";

/** What the schema says at a place, and below it up to the next type with a name. */
export interface PlaceFacts {
  /** As {@link keywordsOf} names them. */
  readonly keywords: ReadonlySet<string>;
  /** The keywords of the object that the place is a property of. */
  readonly around: ReadonlySet<string>;
  /** Whether there is a schema that does not say which JSON types there are. */
  readonly untyped: boolean;
  /** Whether not just anything will do: see {@link isStructured}. */
  readonly isStructured: boolean;
  /** Of other keys than those of properties: whether anything may have to do all the same. */
  readonly isOpen: boolean;
  /** The JSON types that are possible here: no others are. */
  readonly types: ReadonlySet<JsonType>;
  /** Of a place that is a property. */
  readonly property?: PropertyFacts;
}

/** The facts at `steps` from the named shape `id` on. */
export function placeFacts(model: Model, id: ShapeId, steps: readonly Step[]): PlaceFacts {
  let at: readonly ShapeId[] = [id];
  let parents: readonly ShapeId[] = [];
  for (const step of steps) {
    parents = at;
    at = [...new Set(inPlace(model, at).flatMap((shape) => stepFrom(shape, step)))];
  }
  const last = steps.at(-1);
  const around = last === undefined ? [] : inPlace(model, parents);
  const inner = new Set<ShapeId>();
  const found = new Set<ShapeId>(at);
  for (const each of found) {
    const shape = model.shapes[each] as Shape;
    for (const part of innerShapes(shape)) if (!model.names.has(part)) inner.add(part);
    for (const next of [...appliedIn(shape), ...inner]) found.add(next);
  }
  const shapes = [...found].map((each) => model.shapes[each] as Shape);
  const isEntry = last !== undefined && "entry" in last;
  const name = last !== undefined && "property" in last ? last.property : undefined;
  return {
    keywords: new Set([...shapes, ...(isEntry ? around : [])].flatMap((shape) => keywordsOf(model, shape))),
    around: new Set(around.flatMap((shape) => keywordsOf(model, shape))),
    untyped: [...at, ...inner].some((each) => !isTyped(model, each)),
    isStructured: at.length === 1 && at.some((each) => isStructured(model, each)),
    isOpen: isEntry && around.some((shape) => leavesKeysOpen(model, shape)),
    types: new Set(possibleTypes(model, id, steps)),
    ...(name !== undefined && { property: propertyFacts(model, parents, around, name) }),
  };
}

/**
 * Whether a type can leave open what keys have that no property declares: those that no pattern matches may have any value, or properties
 * of many types, or of any, stand beside them, which TypeScript wants united with theirs.
 */
function leavesKeysOpen(model: Model, { object }: Shape): boolean {
  if (object === undefined) return false;
  const { patternProperties, additionalProperties, properties } = object;
  if (patternProperties.length > 0 && additionalProperties === undefined) return true;
  return (
    properties.length > 6 ||
    properties.some(({ shape }) => isStructured(model, shape) || !isTyped(model, shape))
  );
}

/** The shapes `ids` with all that they apply to the same value. */
function inPlace(model: Model, ids: readonly ShapeId[]): readonly Shape[] {
  const found = new Set(ids);
  for (const id of found) for (const inner of appliedIn(model.shapes[id] as Shape)) found.add(inner);
  return [...found].map((id) => model.shapes[id] as Shape);
}

/** What `shape` may apply to the same value, tests left out. */
function appliedIn(shape: Shape): ShapeId[] {
  const { anyOf = [], oneOf = [], condition, object } = shape;
  const branches = [condition?.then, condition?.else].filter((id) => id !== undefined);
  const dependents = (object?.dependentSchemas ?? []).map((each) => each.shape);
  return [...always(shape), ...anyOf, ...oneOf, ...branches, ...dependents];
}

function stepFrom({ object, array }: Shape, step: Step): ShapeId[] {
  const ids = (...all: readonly (ShapeId | undefined)[]) => all.filter((id) => id !== undefined);
  if ("item" in step) {
    const own = step.item === undefined ? (array?.prefixItems ?? []) : ids(array?.prefixItems[step.item]);
    return [...own, ...ids(array?.items, array?.unevaluatedItems)];
  }
  const patterns = object?.patternProperties ?? [];
  const rest = ids(object?.additionalProperties, object?.unevaluatedProperties);
  if ("entry" in step) return [...patterns.map((each) => each.shape), ...rest];
  const named = (object?.properties ?? []).filter(({ name }) => name === step.property);
  const matched = patterns.filter(({ pattern }) => matches(pattern, step.property) === "yes");
  const found = [...named, ...matched].map((each) => each.shape);
  return found.length > 0 ? found : rest;
}
