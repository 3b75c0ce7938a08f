import { isJsonObject, type Json, type JsonObject, jsonEqual } from "../json.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { allOf } from "./answer.ts";
import { accepts, type Judged, judge, refuses } from "./isMember.ts";
import { matches } from "./matches.ts";

/** A part of the value, and the shape that it must meet. */
interface Part {
  readonly at: string | number;
  readonly value: Json;
  readonly shape: ShapeId;
}

/** What the shape's own keywords on objects and arrays say of `value`, `unevaluated*` and `dependentSchemas` left out. */
export function ownParts(model: Model, shape: Shape, value: Json): (() => Judged)[] {
  if (Array.isArray(value)) return [() => arrayAnswer(model, shape, value)];
  return isJsonObject(value) ? [() => objectAnswer(model, shape, value)] : [];
}

/** What `unevaluated*` say of the keys or items that nobody has `seen`. */
export function leftOver(
  model: Model,
  { object, array }: Shape,
  value: Json,
  seen: Judged["seen"],
): (() => Judged)[] {
  const shape = Array.isArray(value) ? array?.unevaluatedItems : object?.unevaluatedProperties;
  if (shape === undefined) return [];
  const known = new Set(seen);
  const left = partsOf(value).filter(([at]) => !known.has(at));
  return [
    () =>
      partAnswer(
        model,
        left.map(([at, inner]) => ({ at, value: inner, shape })),
      ),
  ];
}

/** The properties or items of `value`; none for a scalar. */
export function partsOf(value: Json): (readonly [at: string | number, value: Json])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return isJsonObject(value) ? Object.entries(value) : [];
}

function partAnswer(model: Model, parts: readonly Part[]): Judged {
  const answers = parts.map(({ shape, value }) => judge(model, shape, value).answer);
  return { answer: allOf(answers), seen: parts.map(({ at }) => at) };
}

function objectAnswer(model: Model, { object, limits }: Shape, value: JsonObject): Judged {
  const keys = Object.keys(value);
  const { minProperties = 0, maxProperties = keys.length } = limits;
  if (keys.length < minProperties || keys.length > maxProperties) return refuses;
  if (object === undefined) return accepts;
  const has = (name: string) => Object.hasOwn(value, name);
  const needed = object.dependentRequired.filter(({ name }) => has(name)).flatMap(({ required }) => required);
  if (![...object.required, ...needed].every(has)) return refuses;
  const names = object.propertyNames;
  const named = names === undefined ? [] : keys.map((key) => judge(model, names, key).answer);
  const judged = partAnswer(model, propertyParts(object, value));
  return { ...judged, answer: allOf([...named, judged.answer]) };
}

function propertyParts(object: NonNullable<Shape["object"]>, value: JsonObject): Part[] {
  const { properties, patternProperties, additionalProperties } = object;
  const shapes = new Map(properties.map(({ name, shape }) => [name, shape]));
  return Object.entries(value).flatMap(([at, inner]) => {
    const own = shapes.get(at);
    const found = [
      ...(own === undefined ? [] : [own]),
      ...patternProperties.filter(({ pattern }) => matches(pattern, at) === "yes").map(({ shape }) => shape),
    ];
    if (found.length === 0 && additionalProperties !== undefined) found.push(additionalProperties);
    return found.map((shape) => ({ at, value: inner, shape }));
  });
}

function arrayAnswer(model: Model, { array, limits }: Shape, value: readonly Json[]): Judged {
  const { minItems = 0, maxItems = value.length } = limits;
  if (value.length < minItems || value.length > maxItems) return refuses;
  if (limits.uniqueItems && !areUnique(value)) return refuses;
  if (array === undefined) return accepts;
  const parts = value.flatMap((item, at) => {
    const shape = array.prefixItems[at] ?? array.items;
    return shape === undefined ? [] : [{ at, value: item, shape }];
  });
  const judged = partAnswer(model, parts);
  const { contains } = array;
  if (contains === undefined) return judged;
  const answers = value.map((item) => judge(model, contains.shape, item).answer);
  const certain = answers.filter((answer) => answer === "yes").length;
  const possible = answers.filter((answer) => answer !== "no").length;
  const { min, max = value.length } = contains;
  if (possible < min || certain > max) return refuses;
  const counted = certain >= min && possible <= max ? "yes" : "undecided";
  const held = contains.evaluates ? [...answers.keys()].filter((at) => answers[at] !== "no") : [];
  return { answer: allOf([judged.answer, counted]), seen: [...judged.seen, ...held] };
}

function areUnique(values: readonly Json[]): boolean {
  return values.every((value, at) => !values.slice(at + 1).some((other) => jsonEqual(value, other)));
}
