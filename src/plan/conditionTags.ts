import { isScalar, type Json, jsonTypeOf } from "../json.ts";
import { saysOnly } from "../model/bareTarget.ts";
import { kindsOf } from "../model/kinds.ts";
import type { Shape, ShapeId } from "../model/model.ts";

/** Conditions in the `allOf` of an object that all ask for the value of one property. */
export interface ConditionTag {
  readonly key: string;
  /** The parts of the `allOf` that say no more than that. */
  readonly parts: readonly ShapeId[];
  /** The values that are asked for, `undefined` for none, with the schemas that then apply. */
  readonly cases: readonly {
    readonly values: readonly (Json | undefined)[];
    readonly then: readonly ShapeId[];
  }[];
}

/**
 * The conditions of a shape that takes objects only, by the properties that two or more of them ask for:
 * `{ "if": { "properties": { "kind": { "const": "a" } } }, "then": ... }` and others for `kind`.
 */
export function conditionTags(shapes: readonly Shape[], id: ShapeId): readonly ConditionTag[] {
  const shape = shapes[id] as Shape;
  const { allOf = [] } = shape;
  if (allOf.length < 2 || kindsOf(shape).join() !== "object") return [];
  const byKey = new Map<string, Asked[]>();
  for (const part of allOf) {
    const asked = askedBy(shapes, part, shape.object?.required ?? []);
    if (asked === undefined) continue;
    const others = byKey.get(asked.key);
    if (others === undefined) byKey.set(asked.key, [asked]);
    else others.push(asked);
  }
  return [...byKey]
    .filter(([, asked]) => asked.length > 1)
    .map(([key, asked]) => ({ key, parts: asked.map(({ part }) => part), cases: casesOf(asked) }));
}

/** A condition that asks for the value of a property. */
interface Asked {
  readonly part: ShapeId;
  readonly key: string;
  readonly values: readonly (Json | undefined)[];
  readonly then: ShapeId;
}

/** What `part` asks of an object that has the properties `present`. */
function askedBy(shapes: readonly Shape[], part: ShapeId, present: readonly string[]): Asked | undefined {
  const { condition } = shapes[part] as Shape;
  if (condition?.then === undefined || condition.else !== undefined) return undefined;
  if (!saysOnly(shapes[part] as Shape, ["condition"])) return undefined;
  const asking = shapes[condition.if] as Shape;
  const { types, object } = asking;
  if (!saysOnly(asking, ["types", "object"]) || types?.includes("object") === false) return undefined;
  const [property, ...others] = object?.properties ?? [];
  if (object === undefined || property === undefined || others.length > 0) return undefined;
  const { patternProperties, required, dependentRequired, dependentSchemas } = object;
  const more = object.additionalProperties ?? object.propertyNames ?? object.unevaluatedProperties;
  if (more !== undefined || patternProperties.length + dependentRequired.length + dependentSchemas.length > 0)
    return undefined;
  const { name: key } = property;
  const listed = listedBy(shapes[property.shape] as Shape);
  if (listed === undefined || required.some((name) => name !== key)) return undefined;
  const values = required.length === 0 && !present.includes(key) ? [...listed, undefined] : listed;
  return { part, key, values, then: condition.then };
}

/** The values of a shape that says nothing but what they are, all of them scalars. */
function listedBy(shape: Shape): readonly Json[] | undefined {
  if (!saysOnly(shape, ["types", "enum", "const"]) || (shape.enum && shape.const)) return undefined;
  const listed = shape.const === undefined ? shape.enum : [shape.const.value];
  return listed?.every((value) => isScalar(value) && isOfType(shape, value)) ? listed : undefined;
}

function isOfType({ types }: Shape, value: Json): boolean {
  const type = jsonTypeOf(value);
  return types === undefined || types.includes(type) || (type === "integer" && types.includes("number"));
}

/** Values for which the same schemas apply share a case. */
function casesOf(asked: readonly Asked[]): ConditionTag["cases"] {
  const applying = new Map<Json | undefined, ShapeId[]>();
  for (const { values, then } of asked) {
    for (const value of new Set(values)) {
      const others = applying.get(value);
      if (others === undefined) applying.set(value, [then]);
      else others.push(then);
    }
  }
  const cases = new Map<
    string,
    { readonly values: (Json | undefined)[]; readonly then: readonly ShapeId[] }
  >();
  for (const [value, then] of applying) {
    const key = then.join();
    const same = cases.get(key);
    if (same === undefined) cases.set(key, { values: [value], then });
    else same.values.push(value);
  }
  return [...cases.values()];
}
