import { isScalar, type Json } from "../json.ts";
import { always } from "../model/evaluated.ts";
import type { ArrayPart, Limits, Model, ObjectPart, Shape, ShapeId } from "../model/model.ts";
import { accepted, anything, nothing, rejected } from "./claims.ts";
import { allObjects, type Fields } from "./fields.ts";
import { intersect } from "./intersect.ts";
import { allArrays, type Items } from "./items.ts";
import { kindOf } from "./literalValues.ts";
import type { Look } from "./look.ts";
import { allScalars, limitedScalars, noScalars, type Scalars } from "./scalars.ts";
import { unite } from "./unite.ts";
import { allValues, noValues, scalarsBy, type Values, withScalars } from "./values.ts";
import { valuesOf } from "./valuesOf.ts";

/** What shape `id` does not accept, or a superset: what at least one of its keywords does not. Nothing counts as evaluated. */
export function rejectedValues(model: Model, id: ShapeId, look: Look): Values {
  const shape = model.shapes[id] as Shape;
  if (shape.never) return allValues;
  const plain = { ...look, evaluate: false };
  const lists = [shape.enum, shape.const && [shape.const.value]].filter((list) => list !== undefined);
  const parts = [
    ...(shape.types ? [otherTypes(shape.types)] : []),
    ...lists.map(unlisted),
    beyondLimits(shape),
    ...(shape.object ? [otherObjects(model, shape.object, plain)] : []),
    ...(shape.array ? [{ ...noValues, arrays: otherArrays(model, shape.array), approximate: true }] : []),
    ...inPlace(model, shape, plain),
  ];
  return parts.reduce((a, b) => unite(model, a, b, plain), noValues);
}

function otherTypes(types: NonNullable<Shape["types"]>): Values {
  const has = (type: (typeof types)[number]) => types.includes(type);
  return {
    ...allValues,
    scalars: {
      null: has("null") ? noScalars : allValues.scalars.null,
      boolean: has("boolean") ? noScalars : allValues.scalars.boolean,
      integer: has("integer") || has("number") ? noScalars : allScalars,
      fraction: has("number") ? noScalars : allScalars,
      string: has("string") ? noScalars : allScalars,
    },
    arrays: has("array") ? [] : [allArrays],
    objects: has("object") ? [] : [allObjects],
  };
}

/** Everything but the scalars among `values`; arrays and objects are not told apart. */
function unlisted(values: readonly Json[]): Values {
  const scalars = values.filter(isScalar);
  const left = scalarsBy((kind) => {
    const own = scalars.filter((value) => kindOf(value) === kind);
    const all = allValues.scalars[kind];
    return all.open
      ? { ...all, values: own }
      : { ...all, values: all.values.filter((value) => !own.includes(value)) };
  });
  return { ...allValues, scalars: left, approximate: scalars.length < values.length };
}

/** Values that break one of the limits. */
function beyondLimits({ limits, formatAsserted }: Shape): Values {
  const has = (...keys: readonly (keyof Limits)[]) => keys.some((key) => limits[key] !== undefined);
  const number = broken(limits, [
    ["minimum", (least) => ({ exclusiveMaximum: least })],
    ["maximum", (most) => ({ exclusiveMinimum: most })],
    ["exclusiveMinimum", (least) => ({ maximum: least })],
    ["exclusiveMaximum", (most) => ({ minimum: most })],
    ["multipleOf", () => undefined],
  ]);
  const text = has("pattern", "contentEncoding", "contentMediaType") || (formatAsserted && has("format"));
  const string = text
    ? allScalars
    : broken(limits, [
        ["minLength", (least) => (least > 0 ? { maxLength: least - 1 } : "none")],
        ["maxLength", (most) => ({ minLength: most + 1 })],
      ]);
  const { minItems, maxItems, minProperties, maxProperties } = limits;
  return {
    ...withScalars(noValues, { integer: number, fraction: number, string }),
    arrays: [
      ...(minItems ? [{ ...allArrays, max: minItems - 1 }] : []),
      ...(maxItems === undefined ? [] : [{ ...allArrays, min: maxItems + 1 }]),
      ...(limits.uniqueItems ? [{ ...allArrays, min: 2 }] : []),
    ],
    objects: [
      ...(minProperties ? [{ ...allObjects, max: minProperties - 1 }] : []),
      ...(maxProperties === undefined ? [] : [{ ...allObjects, min: maxProperties + 1 }]),
    ],
    // Two bounds together leave out both sides; only one side can be said.
    approximate:
      text === true || has("multipleOf", "uniqueItems") || number === allScalars || string === allScalars,
  };
}

/** Scalars that break one of these limits; `undefined` from a row: which, cannot be said. */
function broken(
  limits: Limits,
  rows: readonly (readonly [keyof Limits, (limit: number) => Limits | "none" | undefined])[],
): Scalars {
  const found = rows.flatMap(([key, opposite]) => {
    const limit = limits[key];
    if (typeof limit !== "number") return [];
    const left = opposite(limit);
    return left === "none" ? [] : [left];
  });
  const [only] = found;
  if (found.length === 0) return noScalars;
  return only === undefined || found.length > 1 ? allScalars : limitedScalars(only);
}

function otherObjects(model: Model, object: ObjectPart, look: Look): Values {
  const found: Fields[] = [];
  const add = (...known: readonly (readonly [string, boolean, Fields["layers"][number]["rest"]])[]) =>
    found.push({
      ...allObjects,
      known: new Map(known.map(([key, required, value]) => [key, { required, value, notes: [] }])),
    });
  const required = new Set(object.required);
  for (const { name, shape } of object.properties) add([name, !required.has(name), rejected(model, shape)]);
  const spoken = new Set(object.properties.map(({ name }) => name));
  for (const name of required) if (!spoken.has(name)) add([name, false, nothing]);
  for (const each of object.dependentRequired) {
    for (const name of each.required) add([each.name, true, anything], [name, false, nothing]);
  }
  const dependents = object.dependentSchemas.map(({ name, shape }) =>
    intersect(
      model,
      {
        ...noValues,
        objects: [
          { ...allObjects, known: new Map([[name, { required: true, value: anything, notes: [] }]]) },
        ],
      },
      valuesOf(model, rejected(model, shape), look),
      look,
    ),
  );
  const unsaid =
    object.patternProperties.length > 0 ||
    [object.additionalProperties, object.propertyNames, object.unevaluatedProperties].some(
      (id) => id !== undefined,
    );
  const rest = unsaid ? { ...noValues, objects: [allObjects], approximate: true } : noValues;
  return [...dependents, rest].reduce((a, b) => unite(model, a, b, look), {
    ...noValues,
    objects: found.filter(isPossible),
  });
}

function isPossible({ known }: Fields): boolean {
  return [...known.values()].every(({ required, value }) => !required || value.length > 0);
}

function otherArrays(model: Model, { prefixItems, items, contains, unevaluatedItems }: ArrayPart): Items[] {
  const found: Items[] = prefixItems.map((id, index) => ({
    ...allArrays,
    prefix: [...prefixItems.slice(0, index).map(() => anything), rejected(model, id)],
    min: index + 1,
  }));
  if (items !== undefined && rejected(model, items).length > 0)
    found.push({ ...allArrays, min: prefixItems.length + 1 });
  if (contains?.min === 1 && contains.max === undefined)
    found.push({ ...allArrays, rest: rejected(model, contains.shape) });
  else if (contains !== undefined && (contains.min > 0 || contains.max !== undefined)) found.push(allArrays);
  if (unevaluatedItems !== undefined) found.push(allArrays);
  return found.filter(({ prefix }) => prefix.every((value) => value.length > 0));
}

function inPlace(model: Model, shape: Shape, look: Look): Values[] {
  const yes = (id: ShapeId) => valuesOf(model, accepted(model, id), look);
  const no = (id: ShapeId) => valuesOf(model, rejected(model, id), look);
  const all = (sets: readonly Values[]) => sets.reduce((a, b) => intersect(model, a, b, look), allValues);
  const { anyOf, oneOf, condition } = shape;
  const found = always(shape).map(no);
  if (anyOf) found.push(all(anyOf.map(no)));
  if (oneOf) {
    found.push(all(oneOf.map(no)));
    if (oneOf.length > 3) return [{ ...allValues, approximate: true }];
    oneOf.forEach((a, index) => {
      for (const b of oneOf.slice(index + 1)) found.push(all([yes(a), yes(b)]));
    });
  }
  if (shape.not !== undefined) found.push(yes(shape.not));
  if (condition?.then !== undefined) found.push(all([yes(condition.if), no(condition.then)]));
  if (condition?.else !== undefined) found.push(all([no(condition.if), no(condition.else)]));
  return found;
}
