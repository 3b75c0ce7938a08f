import { nextTarget } from "../../model/bareTarget.ts";
import { always } from "../../model/evaluated.ts";
import type { Model, Shape, ShapeId } from "../../model/model.ts";
import { sameObject } from "./sameObject.ts";

/** How one named type leads to another. */
export interface Relation {
  /** `is`: it is part of it (`allOf`, `$ref`). `oneOf`: it is a member of it. `has`: it holds values of it. */
  readonly kind: "is" | "oneOf" | "has";
  readonly to: ShapeId;
  /** The property that holds it; absent for the values of an array or a map. */
  readonly property?: string;
  readonly count: "1" | "0..1" | "*";
}

/** Where the type that is shape `id` leads, in the author's order, not through other named types. */
export function relationsOf(model: Model, id: ShapeId): Relation[] {
  const shape = model.shapes[id] as Shape;
  const relations: Relation[] = [];
  for (const each of always(shape)) {
    const to = nearestNamed(model, each);
    if (to !== undefined) relations.push({ kind: "is", to, count: "1" });
  }
  for (const each of [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])]) {
    for (const { to, many } of leadsTo(model, each)) {
      relations.push(many ? { kind: "has", to, count: "*" } : { kind: "oneOf", to, count: "1" });
    }
  }
  for (const { object } of sameObject(model, id)) {
    for (const { name, shape: value } of object?.properties ?? []) {
      const count = object?.required.includes(name) ? "1" : "0..1";
      for (const { to, many } of leadsTo(model, value)) {
        relations.push({ kind: "has", to, property: name, count: many ? "*" : count });
      }
    }
  }
  for (const value of valuesOf(shape)) {
    for (const { to } of leadsTo(model, value)) relations.push({ kind: "has", to, count: "*" });
  }
  return relations;
}

/** The named type that shape `id` is or only refers to. */
function nearestNamed(model: Model, id: ShapeId): ShapeId | undefined {
  const seen = new Set<ShapeId>();
  for (
    let at: ShapeId | undefined = id;
    at !== undefined && !seen.has(at);
    at = nextTarget(model.shapes[at] as Shape)
  ) {
    if (model.names.has(at)) return at;
    seen.add(at);
  }
  return undefined;
}

interface Lead {
  readonly to: ShapeId;
  /** Whether there can be any number of them. */
  readonly many: boolean;
}

/** The named types that shape `id` leads to, itself included, each once. */
function leadsTo(model: Model, id: ShapeId): Lead[] {
  const leads = new Map<ShapeId, boolean>();
  const seen = new Set<ShapeId>();
  const queue: (readonly [ShapeId | undefined, boolean])[] = [[id, false]];
  for (const [at, many] of queue) {
    if (at === undefined || seen.has(at)) continue;
    if (model.names.has(at)) {
      leads.set(at, many || leads.get(at) === true);
      continue;
    }
    seen.add(at);
    const shape = model.shapes[at] as Shape;
    const { ref, dynamicRef, allOf = [], anyOf = [], oneOf = [], condition, object } = shape;
    const same = [ref, dynamicRef, ...allOf, ...anyOf, ...oneOf, condition?.then, condition?.else];
    const properties = (object?.properties ?? []).map((property) => property.shape);
    for (const each of [...same, ...properties]) queue.push([each, many]);
    for (const each of valuesOf(shape)) queue.push([each, true]);
  }
  return [...leads].map(([to, many]) => ({ to, many }));
}

/** The shapes of the items of an array and of the values of a map. */
function valuesOf({ array, object }: Shape): ShapeId[] {
  return [
    ...(array?.prefixItems ?? []),
    array?.items,
    array?.unevaluatedItems,
    ...(object?.patternProperties ?? []).map(({ shape }) => shape),
    object?.additionalProperties,
    object?.unevaluatedProperties,
  ].filter((each) => each !== undefined);
}
