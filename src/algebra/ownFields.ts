import type { Model, ObjectPart, Shape } from "../model/model.ts";
import { accepted, anything, both, nothing } from "./claims.ts";
import {
  allObjects,
  type Field,
  type Fields,
  type Layer,
  layerValue,
  noKeys,
  settledFields,
  withLayer,
} from "./fields.ts";
import { opened } from "./implies.ts";
import type { Look } from "./look.ts";
import { areScalarsEmpty, intersectScalars, listedScalars, type Scalars } from "./scalars.ts";
import { valuesOf } from "./valuesOf.ts";

/** The objects that a shape's own keywords accept, but for `dependent*` and `unevaluatedProperties`; `undefined` for none. */
export function ownFields(model: Model, { object, limits }: Shape, look: Look): Fields | undefined {
  const { minProperties: min = 0, maxProperties: max = Number.POSITIVE_INFINITY } = limits;
  if (object === undefined && min === 0 && max === Number.POSITIVE_INFINITY) return allObjects;
  if (object === undefined) return settledFields({ ...allObjects, min, max });
  const layer = ownLayer(model, object);
  const known = new Map<string, Field>();
  const required = new Set(object.required);
  const patterns = layer && layer.patterns.length > 0 && { ...layer, names: noNames, rest: anything };
  for (const { name, shape } of object.properties) {
    const own = accepted(model, shape);
    const value = patterns ? both(own, layerValue(patterns, name)) : own;
    known.set(name, { required: required.has(name), value, notes: [shape] });
  }
  for (const name of required) {
    if (known.has(name)) continue;
    const value = layer === undefined ? anything : layerValue(layer, name);
    known.set(name, { required: true, value, notes: [] });
  }
  const fields = settledFields({
    ...allObjects,
    known,
    layers: layer === undefined ? [] : [layer],
    min,
    max,
    evaluated: look.evaluate ? evaluatedBy(object) : noKeys,
  });
  return object.propertyNames === undefined
    ? fields
    : fields && withNames(model, fields, object.propertyNames, look);
}

const noNames: ReadonlySet<string> = new Set();

/** What the object says of keys that no property is named after; `undefined` for nothing. */
function ownLayer(model: Model, object: ObjectPart): Layer | undefined {
  const { additionalProperties, patternProperties, properties } = object;
  const rest = additionalProperties === undefined ? anything : accepted(model, additionalProperties);
  if (patternProperties.length === 0 && rest === anything) return undefined;
  return {
    names: new Set(properties.map(({ name }) => name)),
    patterns: patternProperties.map(({ pattern, shape }) => ({ pattern, value: accepted(model, shape) })),
    rest,
  };
}

function evaluatedBy(object: ObjectPart): Fields["evaluated"] {
  return {
    all: object.additionalProperties !== undefined,
    keys: new Set(object.properties.map(({ name }) => name)),
    patterns: new Set(object.patternProperties.map(({ pattern }) => pattern)),
  };
}

/** `fields` with only such keys as shape `names` accepts. */
function withNames(model: Model, fields: Fields, names: number, look: Look): Fields | undefined {
  const plain = { ...look, evaluate: false };
  const keys = opened(model, valuesOf(model, accepted(model, names), plain), plain).scalars.string;
  const impossible = new Set([...fields.known.keys()].filter((key) => !mayBe(keys, key)));
  const known = new Map(
    [...fields.known].map(([key, field]) => [
      key,
      impossible.has(key) ? { ...field, value: nothing } : field,
    ]),
  );
  const settled = settledFields({ ...fields, known });
  const layer = namesLayer(keys, known.keys());
  return layer === undefined ? settled : settled && withLayer(settled, layer);
}

/** The rule that keys outside `keys` do not occur, as far as it can be said. */
function namesLayer(keys: Scalars, known: Iterable<string>): Layer | undefined {
  if (!keys.open) {
    const names = keys.values.filter((key) => typeof key === "string");
    return { names: new Set(names), patterns: [], rest: nothing };
  }
  if (areScalarsEmpty(keys) === "yes") return { names: new Set(), patterns: [], rest: nothing };
  const [limits, ...more] = keys.within;
  const { pattern, ...others } = limits ?? {};
  if (pattern === undefined || more.length > 0 || Object.keys(others).length > 0) return undefined;
  return { names: new Set(known), patterns: [{ pattern, value: anything }], rest: nothing };
}

function mayBe(keys: Scalars, key: string): boolean {
  return areScalarsEmpty(intersectScalars(listedScalars([key]), keys)) !== "yes";
}
