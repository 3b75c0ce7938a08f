import { isJsonObject, type Json, type JsonObject, jsonEqual } from "../json.ts";
import type { Model, ObjectPart, Shape, ShapeId } from "../model/model.ts";
import { type Answer, allOf } from "./answer.ts";
import { type Judged, judge, judged } from "./isMember.ts";
import { matches } from "./matches.ts";

/** What the shape's own keywords on objects and arrays say of `value`, `unevaluated*` and `dependentSchemas` left out. */
export function ownAnswer(model: Model, shape: Shape, value: Json, seeing: boolean): Judged {
  if (Array.isArray(value)) return arrayAnswer(model, shape, value, seeing);
  return isJsonObject(value) ? objectAnswer(model, shape, value, seeing) : judged.yes;
}

/** What the schema of `unevaluated*` says of the keys or items that nobody has `seen`. */
export function leftOver(model: Model, shape: ShapeId, value: Json, seen: Judged["seen"]): Judged {
  const known = new Set(seen);
  const found = tally(true);
  for (const [at, part] of partsOf(value)) if (!known.has(at)) add(found, model, shape, at, part);
  return judgedOf(found);
}

/** The properties or items of `value`; none for a scalar. */
export function partsOf(value: Json): (readonly [at: string | number, value: Json])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return isJsonObject(value) ? Object.entries(value) : [];
}

/** What has been found out about the parts of a value. */
interface Tally {
  answer: Answer;
  /** The keys or indexes that were looked at; `undefined` where nobody asks. */
  readonly seen: (string | number)[] | undefined;
}

function tally(seeing: boolean): Tally {
  return { answer: "yes", seen: seeing ? [] : undefined };
}

function add(found: Tally, model: Model, shape: ShapeId, at: string | number, part: Json): void {
  found.seen?.push(at);
  if (found.answer !== "no") found.answer = allOf([found.answer, judge(model, shape, part, false).answer]);
}

function judgedOf({ answer, seen = [] }: Tally): Judged {
  return answer === "no" || seen.length === 0 ? judged[answer] : { answer, seen };
}

function objectAnswer(model: Model, { object, limits }: Shape, value: JsonObject, seeing: boolean): Judged {
  const { minProperties = 0, maxProperties = Number.POSITIVE_INFINITY } = limits;
  const keys = Object.keys(value);
  if (keys.length < minProperties || keys.length > maxProperties) return judged.no;
  if (object === undefined) return judged.yes;
  const has = (name: string) => Object.hasOwn(value, name);
  if (!object.required.every(has)) return judged.no;
  for (const { name, required } of object.dependentRequired)
    if (has(name) && !required.every(has)) return judged.no;
  const found = tally(seeing);
  const names = object.propertyNames;
  if (names !== undefined) found.answer = allOf(keys.map((key) => judge(model, names, key, false).answer));
  for (const { name, shape } of object.properties)
    if (has(name)) add(found, model, shape, name, value[name] as Json);
  addOthers(found, model, object, value);
  return judgedOf(found);
}

/** What `patternProperties` and `additionalProperties` say. */
function addOthers(found: Tally, model: Model, object: ObjectPart, value: JsonObject): void {
  const { properties, patternProperties, additionalProperties } = object;
  if (patternProperties.length === 0 && additionalProperties === undefined) return;
  const named = new Set(properties.map(({ name }) => name));
  for (const key of Object.keys(value)) {
    const part = value[key] as Json;
    let isKnown = named.has(key);
    for (const { pattern, shape } of patternProperties) {
      if (matches(pattern, key) !== "yes") continue;
      isKnown = true;
      add(found, model, shape, key, part);
    }
    if (!isKnown && additionalProperties !== undefined) add(found, model, additionalProperties, key, part);
  }
}

function arrayAnswer(
  model: Model,
  { array, limits }: Shape,
  value: readonly Json[],
  seeing: boolean,
): Judged {
  const { minItems = 0, maxItems = value.length } = limits;
  if (value.length < minItems || value.length > maxItems) return judged.no;
  if (limits.uniqueItems && !areUnique(value)) return judged.no;
  if (array === undefined) return judged.yes;
  const found = tally(seeing);
  for (const [at, item] of value.entries()) {
    const shape = array.prefixItems[at] ?? array.items;
    if (shape !== undefined) add(found, model, shape, at, item);
  }
  const { contains } = array;
  if (contains === undefined) return judgedOf(found);
  const answers = value.map((item) => judge(model, contains.shape, item, false).answer);
  const certain = answers.filter((answer) => answer === "yes").length;
  const possible = answers.filter((answer) => answer !== "no").length;
  const { min, max = value.length } = contains;
  if (possible < min || certain > max) return judged.no;
  const counted = certain >= min && possible <= max ? "yes" : "undecided";
  if (contains.evaluates) for (const at of answers.keys()) if (answers[at] !== "no") found.seen?.push(at);
  found.answer = allOf([found.answer, counted]);
  return judgedOf(found);
}

function areUnique(values: readonly Json[]): boolean {
  return values.every((value, at) => !values.slice(at + 1).some((other) => jsonEqual(value, other)));
}
