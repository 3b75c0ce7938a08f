import { bareTarget, saysOnly } from "../model/bareTarget.ts";
import type { Evaluation } from "../model/evaluated.ts";
import type { ObjectPart, Shape, ShapeId } from "../model/model.ts";

/** What is asked of every key of an object, beyond the properties that are named. */
export interface KeyRules {
  /** Applied to the key itself. */
  readonly names?: ShapeId;
  readonly patterns: ObjectPart["patternProperties"];
  /** What other keys must meet, and what counts as known to it. */
  readonly rest?: { readonly shape: ShapeId; readonly keyword: string; readonly known: Known };
}

/** Keys that `additionalProperties` or `unevaluatedProperties` leaves alone. */
export interface Known {
  readonly keys: readonly string[];
  readonly patterns: readonly string[];
}

/** The rules of an object part, with `unevaluatedProperties` where what is evaluated is known beforehand. */
export function keyRules(shapes: readonly Shape[], evaluation: Evaluation, id: ShapeId): KeyRules {
  const part = shapes[id]?.object;
  if (part === undefined) return { patterns: [] };
  const names = part.propertyNames === undefined ? {} : { names: part.propertyNames };
  const patterns = part.patternProperties;
  if (part.additionalProperties !== undefined) {
    const known = {
      keys: part.properties.map(({ name }) => name),
      patterns: patterns.map(({ pattern }) => pattern),
    };
    return {
      ...names,
      patterns,
      rest: { shape: part.additionalProperties, keyword: "additionalProperties", known },
    };
  }
  const evaluated = part.unevaluatedProperties === undefined ? undefined : evaluation.keys(id, false);
  if (part.unevaluatedProperties === undefined || evaluated === undefined || evaluated.all)
    return { ...names, patterns };
  const known = { keys: [...evaluated.keys], patterns: [...evaluated.patterns] };
  return {
    ...names,
    patterns,
    rest: { shape: part.unevaluatedProperties, keyword: "unevaluatedProperties", known },
  };
}

/** What is asked of keys that no property declares: nothing; that there are none; or more, of all of them or of their values. */
export type KeyDemand = "nothing" | "none" | "more";

/** What `rules`, those of `part`, ask of keys that it does not declare. */
export function keyDemand(
  shapes: readonly Shape[],
  part: ObjectPart,
  { names, patterns, rest }: KeyRules,
): KeyDemand {
  const target = (id: ShapeId) => shapes[bareTarget(shapes, id)] as Shape;
  const asked = [...patterns.map(({ shape }) => shape), names, rest?.shape].filter(
    (id) => id !== undefined && !saysOnly(target(id), []),
  );
  if (asked.length === 0) return "nothing";
  const declared = new Set(part.properties.map(({ name }) => name));
  const isPlain = names === undefined && patterns.length === 0 && rest?.known.patterns.length === 0;
  const isClosed = isPlain && rest !== undefined && target(rest.shape).never === true;
  return isClosed && rest.known.keys.every((key) => declared.has(key)) ? "none" : "more";
}
