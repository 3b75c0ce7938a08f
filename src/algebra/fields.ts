import type { EvaluatedKeys } from "../model/evaluated.ts";
import type { ShapeId } from "../model/model.ts";
import { anything, both, type Formula, nothing } from "./claims.ts";
import { matches } from "./matches.ts";

/** What is known of one key. Where `value` is nothing and the key is not required, it is absent. */
export interface Field {
  readonly required: boolean;
  readonly value: Formula;
  /** The property schemas that speak of it, for documentation. */
  readonly notes: readonly ShapeId[];
}

/** A rule for all keys but `names`: the values of all `patterns` that match, or `rest` where none does. */
export interface Layer {
  readonly names: ReadonlySet<string>;
  readonly patterns: readonly { readonly pattern: string; readonly value: Formula }[];
  readonly rest: Formula;
}

/** A set of objects: all fields and all layers hold. */
export interface Fields {
  readonly known: ReadonlyMap<string, Field>;
  readonly layers: readonly Layer[];
  /** Least and greatest number of properties. */
  readonly min: number;
  readonly max: number;
  /** Whether the author says that this is an object, and does not just speak of objects among other things. */
  readonly declared: boolean;
  /** Named shapes whose only alternative went into this one. */
  readonly bases: readonly ShapeId[];
  /** Kept up where `unevaluatedProperties` will ask; empty elsewhere. */
  readonly evaluated: EvaluatedKeys;
}

export const noKeys: EvaluatedKeys = { all: false, keys: new Set(), patterns: new Set() };

export const allObjects: Fields = {
  known: new Map(),
  layers: [],
  min: 0,
  max: Number.POSITIVE_INFINITY,
  declared: false,
  bases: [],
  evaluated: noKeys,
};

/** What `layer` says of the values at `key`. A pattern that cannot be tried says nothing. */
export function layerValue({ names, patterns, rest }: Layer, key: string): Formula {
  if (names.has(key)) return anything;
  if (patterns.length === 0) return rest;
  const answers = patterns.map(({ pattern }) => matches(pattern, key));
  if (answers.includes("undecided")) return anything;
  const matching = patterns.filter((_, index) => answers[index] === "yes");
  return matching.length === 0 ? rest : matching.map(({ value }) => value).reduce(both);
}

/** The values that objects of `fields` may have at `key`. */
export function valueAt(fields: Fields, key: string): Formula {
  const known = fields.known.get(key);
  if (known !== undefined) return known.value;
  return fields.layers.map((layer) => layerValue(layer, key)).reduce(both, anything);
}

/** Whether objects of `fields` have no keys but the known ones. */
export function isClosed({ layers }: Fields): boolean {
  return layers.some(({ rest, patterns }) => rest.length === 0 && patterns.length === 0);
}

/** The known keys that an object may have. */
export function possibleKeys({ known }: Fields): string[] {
  return [...known].filter(([, field]) => field.value.length > 0).map(([key]) => key);
}

/** `fields` with a further rule for all its keys; `undefined` where no object is left. */
export function withLayer(fields: Fields, layer: Layer): Fields | undefined {
  const known = new Map(
    [...fields.known].map(([key, field]) => [
      key,
      { ...field, value: both(field.value, layerValue(layer, key)) },
    ]),
  );
  const names = new Set([...layer.names].filter((name) => !known.has(name)));
  for (const name of names) known.set(name, { required: false, value: valueAt(fields, name), notes: [] });
  return settledFields({ ...fields, known, layers: [...fields.layers, layer] });
}

/** The objects in both sets; identical to `a` or `b` where the other does not narrow it. */
export function intersectFields(a: Fields, b: Fields): Fields | undefined {
  const declared = a.declared || b.declared;
  const bases = [...new Set([...a.bases, ...b.bases])];
  const evaluated = uniteKeys(a.evaluated, b.evaluated);
  const same = { declared, bases, evaluated };
  if (saysNothing(b)) return alike(a, same) ? a : { ...a, ...same };
  if (saysNothing(a)) return alike(b, same) ? b : { ...b, ...same };
  const known = new Map<string, Field>();
  for (const key of new Set([...a.known.keys(), ...b.known.keys()])) {
    const [left, right] = [a.known.get(key), b.known.get(key)];
    known.set(key, {
      required: left?.required === true || right?.required === true,
      value: both(valueAt(a, key), valueAt(b, key)),
      notes: [...new Set([...(left?.notes ?? []), ...(right?.notes ?? [])])],
    });
  }
  return settledFields({
    known,
    layers: [...new Set([...a.layers, ...b.layers])],
    min: Math.max(a.min, b.min),
    max: Math.min(a.max, b.max),
    ...same,
  });
}

function saysNothing({ known, layers, min, max }: Fields): boolean {
  return known.size === 0 && layers.length === 0 && min === 0 && max === Number.POSITIVE_INFINITY;
}

function alike(a: Fields, b: Pick<Fields, "declared" | "bases" | "evaluated">): boolean {
  return a.declared === b.declared && a.bases.length === b.bases.length && a.evaluated === b.evaluated;
}

/** Draws what follows from counts; `undefined` where no object is left. */
export function settledFields(fields: Fields): Fields | undefined {
  let count = 0;
  for (const { required, value } of fields.known.values()) {
    if (!required) continue;
    if (value.length === 0) return undefined;
    count += 1;
  }
  if (fields.min > fields.max || count > fields.max) return undefined;
  if (count === fields.max && !isClosed(fields)) return closedTo(fields, (field) => field.required);
  if (fields.min === 0 || !isClosed(fields)) return fields;
  const possible = possibleKeys(fields).length;
  if (possible < fields.min) return undefined;
  if (possible > fields.min) return fields;
  const known = [...fields.known].map(
    ([key, field]) => [key, { ...field, required: field.value.length > 0 }] as const,
  );
  return { ...fields, known: new Map(known) };
}

function closedTo(fields: Fields, keeps: (field: Field) => boolean): Fields {
  const known = [...fields.known].map(
    ([key, field]) => [key, keeps(field) ? field : { ...field, value: nothing }] as const,
  );
  const closing: Layer = { names: new Set(fields.known.keys()), patterns: [], rest: nothing };
  return { ...fields, known: new Map(known), layers: [...fields.layers, closing] };
}

/** What is evaluated where both have looked. */
export function uniteKeys(a: EvaluatedKeys, b: EvaluatedKeys): EvaluatedKeys {
  if (b === noKeys || a === b || a.all) return a;
  if (a === noKeys || b.all) return b;
  return {
    all: false,
    keys: new Set([...a.keys, ...b.keys]),
    patterns: new Set([...a.patterns, ...b.patterns]),
  };
}
