import { saysOnly } from "../model/bareTarget.ts";
import { always, type EvaluatedItems, type EvaluatedKeys, type Evaluation } from "../model/evaluated.ts";
import type { Shape, ShapeId } from "../model/model.ts";

/** A schema that evaluates properties or items only where it accepts the value, with what it evaluates then. */
export interface Contributor {
  /** The shape that it is a part of, one of `LeftoverPlan.inlined`. */
  readonly owner: ShapeId;
  /** Where it stands there. */
  readonly by:
    | { readonly keyword: "anyOf" | "oneOf" | "dependentSchemas"; readonly index: number }
    | { readonly keyword: "if" | "then" | "else" };
  readonly keys: EvaluatedKeys;
  readonly items: EvaluatedItems;
}

/** What `unevaluatedProperties` or `unevaluatedItems` has to look at, where it is enough to know which contributors accept the value. */
export interface LeftoverPlan {
  /** The shape itself and those that it applies in any case, whose contributors have to be known. */
  readonly inlined: readonly ShapeId[];
  /** Other shapes that it applies in any case. */
  readonly tested: readonly ShapeId[];
  /** Evaluated in any case. */
  readonly sure: { readonly keys: EvaluatedKeys; readonly items: EvaluatedItems };
  /** Each item that one of these accepts is evaluated: those of `contains`. */
  readonly contained: readonly ShapeId[];
  readonly contributors: readonly Contributor[];
}

/** Which leftovers are asked for. */
export interface AskedLeftovers {
  readonly keys: boolean;
  readonly items: boolean;
}

/** More shapes than this are not written into one function. */
const maxInlined = 8;

/** The plan for a shape with leftovers; `undefined` where a contributor has leftovers, choices or `contains` of its own. */
export function planLeftovers(
  shapes: readonly Shape[],
  evaluation: Evaluation,
  id: ShapeId,
  asked: AskedLeftovers,
): LeftoverPlan | undefined {
  const inlined = [id];
  const tested: ShapeId[] = [];
  const contributors: Contributor[] = [];
  const contained: ShapeId[] = [];
  const [keys, patterns] = [new Set<string>(), new Set<string>()];
  const all = { keys: false, items: false };
  let count = 0;
  const evaluated = (part: ShapeId): Pick<Contributor, "keys" | "items"> | undefined => {
    const found = {
      keys: asked.keys ? evaluation.keys(part, true) : noKeys,
      items: asked.items ? evaluation.items(part, true) : noItems,
    };
    return found.keys && found.items && { keys: found.keys, items: found.items };
  };
  for (const owner of inlined) {
    const shape = shapes[owner] as Shape;
    const { object, array } = shape;
    for (const { name } of object?.properties ?? []) keys.add(name);
    for (const { pattern } of object?.patternProperties ?? []) patterns.add(pattern);
    all.keys ||= object?.additionalProperties !== undefined;
    all.items ||= array?.items !== undefined;
    count = Math.max(count, array?.prefixItems.length ?? 0);
    if (array?.contains?.evaluates) contained.push(array.contains.shape);
    for (const { by, inner } of sometimesIn(shape)) {
      if (!evaluation.contributes(inner)) continue;
      const found = evaluated(inner);
      if (found === undefined) return undefined;
      contributors.push({ owner, by, ...found });
    }
    for (const part of always(shape)) {
      const found = evaluated(part);
      if (found === undefined) {
        if (!isInlinable(shapes[part] as Shape, asked) || inlined.length === maxInlined) return undefined;
        if (!inlined.includes(part)) inlined.push(part);
        continue;
      }
      tested.push(part);
      all.keys ||= found.keys.all;
      all.items ||= found.items.all;
      for (const key of found.keys.keys) keys.add(key);
      for (const pattern of found.keys.patterns) patterns.add(pattern);
      count = Math.max(count, found.items.count);
    }
  }
  const sure = { keys: { all: all.keys, keys, patterns }, items: { all: all.items, count } };
  return { inlined, tested, sure, contained, contributors };
}

const noKeys: EvaluatedKeys = { all: false, keys: new Set(), patterns: new Set() };
const noItems: EvaluatedItems = { all: false, count: 0 };

/** Whether what a shape says itself can stand in the function of another: nothing that compiles only where nothing is known. */
function isInlinable(shape: Shape, asked: AskedLeftovers): boolean {
  const { object, array, types } = shape;
  const kind = asked.keys ? "object" : "array";
  return (
    (object?.unevaluatedProperties ?? array?.unevaluatedItems) === undefined &&
    (types === undefined || types.join() === kind) &&
    saysOnly(shape, ["types", kind, "ref", "dynamicRef", "allOf", "anyOf", "oneOf", "not", "condition"])
  );
}

function sometimesIn({ object, anyOf = [], oneOf = [], condition }: Shape) {
  const at = (keyword: "anyOf" | "oneOf" | "dependentSchemas", ids: readonly ShapeId[]) =>
    ids.map((inner, index): { by: Contributor["by"]; inner: ShapeId } => ({ by: { keyword, index }, inner }));
  const branch = (keyword: "if" | "then" | "else"): { by: Contributor["by"]; inner: ShapeId }[] => {
    const inner = condition?.[keyword];
    return inner === undefined ? [] : [{ by: { keyword }, inner }];
  };
  return [
    ...at("anyOf", anyOf),
    ...at("oneOf", oneOf),
    ...at(
      "dependentSchemas",
      (object?.dependentSchemas ?? []).map((each) => each.shape),
    ),
    ...branch("if"),
    ...branch("then"),
    ...branch("else"),
  ];
}
