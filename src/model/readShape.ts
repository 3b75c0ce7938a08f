import { isJsonObject, type Json, type JsonType, jsonEqual, jsonTypes } from "../json.ts";
import type { Keyword } from "../schema/keywords.ts";
import { matchesAll } from "../schema/pattern/matchesAll.ts";
import type { Place } from "../schema/places.ts";
import { escapeToken } from "../schema/pointer.ts";
import { field, fieldsSaid } from "./fieldsSaid.ts";
import type { ArrayPart, ObjectPart, Property, Shape, ShapeId } from "./model.ts";
import { defined, readKeywords, type Written } from "./readKeywords.ts";
import { readContent, readLimits } from "./readLimits.ts";
import { nothing, readNote } from "./readNote.ts";

/** What one schema needs from its surroundings. */
export interface Surroundings {
  /** The shape of the schema at this JSON Pointer below the schema; `undefined` where none stands there. */
  inner(pointer: string): ShapeId | undefined;
  ref(keyword: "$ref" | "$dynamicRef" | "$recursiveRef"): ShapeId | undefined;
  /** Whether a format is asserted here. */
  asserts(format: string): boolean;
  /** Whether it is read as an object without saying so. */
  readonly isObject: boolean;
  /** Whether `contentEncoding` and `contentMediaType` are asserted. */
  readonly assertsContent: boolean;
}

/** The shape of a schema. Keywords of a wrong JSON type say nothing: the meta-schema has refused them before. */
export function readShape(
  { id, at, pointer }: Pick<Shape, "id" | "at" | "pointer">,
  place: Place,
  around: Surroundings,
): Shape {
  const shape = silentShape(id, at, pointer);
  if (place.json === false) {
    shape.never = true;
    return shape;
  }
  const keywords = readKeywords(place);
  const said = fieldsSaid(keywords);
  const read: Reading = { place, keywords, around };
  if (said & field.note) shape.note = readNote(keywords);
  if (said & field.limits) shape.limits = readLimits(keywords);
  if (around.assertsContent && said & field.note)
    shape.limits = { ...shape.limits, ...readContent(keywords) };
  const { format } = shape.limits;
  if (format !== undefined && around.asserts(format)) shape.formatAsserted = true;
  set(shape, "types", around.isObject ? ["object"] : readTypes(keywords.get("type")?.value));
  if (said & field.object) set(shape, "object", readObject(read));
  if (said & field.array) set(shape, "array", readArray(read));
  if (said & field.listed) {
    const values = keywords.get("enum")?.value;
    const constant = keywords.get("const");
    if (Array.isArray(values)) shape.enum = withoutRepeats(values);
    if (constant !== undefined) shape.const = { value: constant.value };
  }
  if (said & field.applied) {
    set(shape, "ref", keywords.has("$ref") ? around.ref("$ref") : undefined);
    set(shape, "dynamicRef", dynamicRef(read));
    set(shape, "allOf", list(read, "allOf"));
    set(shape, "anyOf", list(read, "anyOf"));
    set(shape, "oneOf", list(read, "oneOf"));
    set(shape, "not", one(read, "not"));
    set(shape, "condition", readCondition(read));
  }
  if (said & field.spelled) set(shape, "spelled", readSpelled(keywords));
  return shape;
}

/** A shape that says nothing, with every field in its place: V8 finds the fields of objects quickly that all have the same. */
function silentShape(id: ShapeId, at: string, pointer: string): Writable<Shape> {
  const fields: { [K in keyof Required<Shape>]: Shape[K] | undefined } = {
    id,
    at,
    pointer,
    note: nothing,
    limits: nothing,
    never: undefined,
    types: undefined,
    enum: undefined,
    const: undefined,
    formatAsserted: undefined,
    object: undefined,
    array: undefined,
    ref: undefined,
    dynamicRef: undefined,
    allOf: undefined,
    anyOf: undefined,
    oneOf: undefined,
    not: undefined,
    condition: undefined,
    spelled: undefined,
  };
  return fields as Writable<Shape>;
}

const none: readonly never[] = [];

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function set<K extends keyof Shape>(shape: Writable<Shape>, key: K, value: Shape[K] | undefined): void {
  if (value !== undefined) shape[key] = value;
}

interface Reading {
  readonly place: Place;
  readonly keywords: ReadonlyMap<Keyword, Written>;
  readonly around: Surroundings;
}

/** The shape of a keyword whose value is a schema. */
function one({ keywords, around }: Reading, keyword: Keyword): ShapeId | undefined {
  const written = keywords.get(keyword);
  return written && around.inner(`/${written.spelled}`);
}

/** The shapes of a keyword whose value is a list of schemas. */
function list({ keywords, around }: Reading, keyword: Keyword): readonly ShapeId[] | undefined {
  const written = keywords.get(keyword);
  if (!Array.isArray(written?.value)) return undefined;
  return written.value.flatMap(
    (_: Json, index: number) => around.inner(`/${written.spelled}/${index}`) ?? [],
  );
}

/** The shapes of a keyword whose value is an object of schemas. */
function map({ keywords, around }: Reading, keyword: Keyword): readonly Property[] {
  const written = keywords.get(keyword);
  if (!isJsonObject(written?.value)) return none;
  const { value, spelled } = written;
  const found: Property[] = [];
  for (const name of Object.keys(value)) {
    if (Array.isArray(value[name])) continue;
    const shape = around.inner(`/${spelled}/${escapeToken(name)}`);
    if (shape !== undefined) found.push({ name, shape });
  }
  return found;
}

function readTypes(value: Json | undefined): readonly JsonType[] | undefined {
  if (!Array.isArray(value)) return single.get(value);
  const written: readonly Json[] = value;
  const types = jsonTypes.filter((type) => written.includes(type));
  return types.length === 0 ? undefined : types;
}

/** The list of just one type, which is the same for all shapes. */
const single = new Map<Json | undefined, readonly JsonType[]>(jsonTypes.map((type) => [type, [type]]));

function withoutRepeats(values: readonly Json[]): readonly Json[] {
  const scalars = new Set<Json>();
  const kept: Json[] = [];
  for (const value of values) {
    if (typeof value !== "object" || value === null) {
      if (scalars.has(value)) continue;
      scalars.add(value);
    } else if (kept.some((other) => jsonEqual(other, value))) continue;
    kept.push(value);
  }
  return kept;
}

function readObject(read: Reading): ObjectPart | undefined {
  const { keywords } = read;
  const names = (value: Json | undefined) =>
    Array.isArray(value)
      ? [...new Set(value.filter((name): name is string => typeof name === "string"))]
      : none;
  const requirements = (keyword: "dependentRequired" | "dependencies") => {
    const value = keywords.get(keyword)?.value;
    if (!isJsonObject(value)) return none;
    return Object.entries(value).flatMap(([name, required]) =>
      Array.isArray(required) ? [{ name, required: names(required), ...spelling(keyword) }] : [],
    );
  };
  const schemas = (keyword: "dependentSchemas" | "dependencies") =>
    keywords.has(keyword)
      ? map(read, keyword).map((property) => ({ ...property, ...spelling(keyword) }))
      : none;
  // In this order the schemas inside get their ids.
  const properties = map(read, "properties");
  const patternProperties = keywords.has("patternProperties")
    ? map(read, "patternProperties").map(({ name, shape }) => ({ pattern: name, shape }))
    : none;
  const additionalProperties = one(read, "additionalProperties");
  const propertyNames = one(read, "propertyNames");
  const all = properties.length === 0 ? patternOfAll(read, patternProperties) : undefined;
  const part: Writable<ObjectPart> = {
    properties,
    patternProperties: all === undefined ? patternProperties : none,
    required: names(keywords.get("required")?.value),
    dependentRequired: together(requirements("dependentRequired"), requirements("dependencies")),
    dependentSchemas: together(schemas("dependentSchemas"), schemas("dependencies")),
  };
  const others = all ?? additionalProperties;
  if (others !== undefined) part.additionalProperties = others;
  if (propertyNames !== undefined) part.propertyNames = propertyNames;
  const unevaluatedProperties = one(read, "unevaluatedProperties");
  if (unevaluatedProperties !== undefined) part.unevaluatedProperties = unevaluatedProperties;
  return Object.values(part).some((value) => !Array.isArray(value) || value.length > 0) ? part : undefined;
}

/** The shape for a pattern alone that every key matches, as if it stood in `additionalProperties`, for which no key is left. */
function patternOfAll(
  { keywords }: Reading,
  [only, ...others]: ObjectPart["patternProperties"],
): ShapeId | undefined {
  if (only === undefined || others.length > 0 || !matchesAll(only.pattern)) return undefined;
  const written = keywords.get("patternProperties")?.value;
  // That there may be no key is told of the pattern.
  return isJsonObject(written) && written[only.pattern] === false ? undefined : only.shape;
}

function together<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return b.length === 0 ? a : [...a, ...b];
}

function spelling(keyword: string): { spelled?: "dependencies" } {
  return keyword === "dependencies" ? { spelled: keyword } : {};
}

function readArray(read: Reading): ArrayPart | undefined {
  const { keywords } = read;
  const count = (keyword: Keyword) => {
    const value = keywords.get(keyword)?.value;
    return typeof value === "number" ? value : undefined;
  };
  const contains = one(read, "contains");
  const part: ArrayPart = {
    prefixItems: list(read, "prefixItems") ?? none,
    ...defined("items", one(read, "items")),
    ...(contains !== undefined && {
      contains: {
        shape: contains,
        min: count("minContains") ?? 1,
        ...defined("max", count("maxContains")),
        evaluates: read.place.dialect.draft === "2020-12",
      },
    }),
    ...defined("unevaluatedItems", one(read, "unevaluatedItems")),
  };
  return part.prefixItems.length > 0 || Object.keys(part).length > 1 ? part : undefined;
}

function dynamicRef({ keywords, around }: Reading): ShapeId | undefined {
  const written = keywords.get("$dynamicRef");
  return written && around.ref(written.spelled as "$dynamicRef" | "$recursiveRef");
}

function readCondition(read: Reading): Shape["condition"] {
  const test = one(read, "if");
  if (test === undefined) return undefined;
  return { if: test, ...defined("then", one(read, "then")), ...defined("else", one(read, "else")) };
}

function readSpelled(keywords: ReadonlyMap<Keyword, Written>): Shape["spelled"] {
  let changed: { [keyword: string]: string } | undefined;
  for (const [keyword, { spelled }] of keywords) {
    if (keyword === spelled) continue;
    changed ??= {};
    changed[keyword] = spelled;
  }
  return changed;
}
