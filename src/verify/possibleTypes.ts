import { matches } from "../algebra/matches.ts";
import { type JsonType, jsonTypeOf, jsonTypes } from "../json.ts";
import { always } from "../model/evaluated.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import type { Step } from "./step.ts";

const all = jsonTypes.filter((type) => type !== "integer");

/**
 * The JSON types that are possible at `steps` from shape `id` on, `integer` read as `number`. It may name one too many (what `not`
 * or `unevaluatedProperties` excludes), never one too few.
 */
export function possibleTypes(
  model: Model,
  id: ShapeId,
  steps: readonly Step[],
  within: readonly ShapeId[] = [],
): readonly JsonType[] {
  if (within.includes(id)) return all;
  const shape = model.shapes[id] as Shape;
  const here = (each: ShapeId) => possibleTypes(model, each, steps, [...within, id]);
  const [step, ...rest] = steps;
  const claims = [
    ...(step === undefined
      ? ownTypes(shape)
      : partsAt(shape, step).map((parts) => parts.flatMap((part) => possibleTypes(model, part, rest)))),
    ...always(shape).map(here),
    ...[shape.anyOf, shape.oneOf].flatMap((branches) => (branches ? [branches.flatMap(here)] : [])),
  ];
  return all.filter((type) => claims.every((types) => types.includes(type)));
}

/** What the shape says of the value itself, a list of types for each keyword. */
function ownTypes({ never, types, enum: members, const: constant }: Shape): readonly JsonType[][] {
  const said = [never && [], types, members?.map(jsonTypeOf), constant && [jsonTypeOf(constant.value)]];
  return said
    .filter((each) => each !== undefined)
    .map((each) => each.map((type) => (type === "integer" ? "number" : type)));
}

/** The shapes that judge a part of the value: those in one list are alternatives, and every list holds. */
function partsAt({ object, array }: Shape, step: Step): readonly ShapeId[][] {
  if ("item" in step) {
    const prefix = array?.prefixItems ?? [];
    const own = step.item === undefined ? undefined : prefix[step.item];
    if (own !== undefined) return [[own]];
    if (array?.items === undefined) return [];
    return [step.item === undefined ? [...prefix, array.items] : [array.items]];
  }
  const patterns = object?.patternProperties ?? [];
  const rest = object?.additionalProperties;
  if ("entry" in step) return rest === undefined ? [] : [[...patterns.map(({ shape }) => shape), rest]];
  const named = (object?.properties ?? []).filter(({ name }) => name === step.property);
  const matched = patterns.filter(({ pattern }) => matches(pattern, step.property) === "yes");
  const found = [...named, ...matched].map(({ shape }) => [shape]);
  const isElsewhere =
    found.length > 0 || patterns.some(({ pattern }) => matches(pattern, step.property) !== "no");
  return isElsewhere || rest === undefined ? found : [[rest]];
}
