import { matches } from "../algebra/matches.ts";
import { isJsonObject, type JsonObject, type JsonType } from "../json.ts";
import { always } from "../model/evaluated.ts";
import { innerShapes } from "../model/inPlace.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { type Keyword, type KeywordFact, keywordFacts } from "../schema/keywords.ts";
import { valueAt } from "../schema/pointer.ts";
import { possibleTypes } from "./possibleTypes.ts";
import { type PropertyFacts, propertyFacts } from "./propertyFacts.ts";

/** One step from a type into a part of it. */
export type Step =
  | { readonly property: string }
  /** An item of a tuple, or any of a list. */
  | { readonly item: number | undefined }
  /** The value of an index signature. */
  | { readonly entry: true };

/** What the schema says at a place, and below it up to the next type with a name. */
export interface PlaceFacts {
  /** With `quoted $ref` for one in `enum` or `const`, `beside $ref` for what an older draft passes over there. */
  readonly keywords: ReadonlySet<string>;
  /** The keywords of the object that the place is a property of. */
  readonly around: ReadonlySet<string>;
  /** Whether there is a schema that does not say which JSON types there are. */
  readonly untyped: boolean;
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
    types: new Set(possibleTypes(model, id, steps)),
    ...(name !== undefined && { property: propertyFacts(model, parents, around, name) }),
  };
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

/** Whether the shape says which JSON types there are, or leaves nothing open. */
function isTyped(model: Model, id: ShapeId, around: readonly ShapeId[] = []): boolean {
  if (around.includes(id)) return true;
  const shape = model.shapes[id] as Shape;
  const inner = (each: ShapeId) => isTyped(model, each, [...around, id]);
  const { never, types, enum: members, const: constant, anyOf, oneOf } = shape;
  const says = [never, types, members, constant].some((part) => part !== undefined);
  return says || always(shape).some(inner) || anyOf?.every(inner) === true || oneOf?.every(inner) === true;
}

/** What a schema says of values: its keywords, and two ways to write it that can be read otherwise. */
function keywordsOf(model: Model, { limits, object, array, condition, ...shape }: Shape): string[] {
  const { id: _, at: __, pointer, note: ___, spelled: ____, formatAsserted: _____, ...rest } = shape;
  const own = { ...rest, ...object, ...array, ...condition };
  const isSaid = ([, value]: readonly [string, unknown]) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  const said = [
    ...Object.keys(limits),
    ...Object.entries(own)
      .filter(isSaid)
      .map(([keyword]) => keyword),
  ];
  const written = said.join() === "ref" ? valueAt(model.schema, pointer) : undefined;
  const literals = JSON.stringify([shape.enum, shape.const]);
  return [
    ...said,
    ...(isJsonObject(written ?? null) && Object.keys(written as JsonObject).some(judges)
      ? ["beside $ref"]
      : []),
    ...(/"\$ref":/.test(literals) ? ["quoted $ref"] : []),
  ];
}

/** Whether a keyword other than references judges values. */
function judges(keyword: string): boolean {
  const fact: KeywordFact | undefined = Object.hasOwn(keywordFacts, keyword)
    ? keywordFacts[keyword as Keyword]
    : undefined;
  return fact?.vocabulary === "applicator" || fact?.vocabulary === "validation";
}
