import { saysOnly } from "../model/bareTarget.ts";
import { always, type EvaluatedKeys, type Evaluation } from "../model/evaluated.ts";
import type { Shape, ShapeId } from "../model/model.ts";

/** A schema that evaluates properties only where it accepts the object, with what it evaluates then. */
export interface Contributor {
  /** The shape that it is a part of, one of `LeftoverPlan.inlined`. */
  readonly owner: ShapeId;
  /** Where it stands there. */
  readonly by:
    | { readonly keyword: "anyOf" | "oneOf" | "dependentSchemas"; readonly index: number }
    | { readonly keyword: "if" | "then" | "else" };
  readonly keys: EvaluatedKeys;
}

/** What `unevaluatedProperties` has to look at, where it is enough to know which contributors accept the object. */
export interface LeftoverPlan {
  /** The shape itself and those that it applies in any case, whose contributors have to be known. */
  readonly inlined: readonly ShapeId[];
  /** Other shapes that it applies in any case. */
  readonly tested: readonly ShapeId[];
  /** Evaluated in any case. */
  readonly sure: EvaluatedKeys;
  readonly contributors: readonly Contributor[];
}

/** More shapes than this are not written into one function. */
const maxInlined = 8;

/** The plan for a shape with `unevaluatedProperties`; `undefined` where a contributor has leftovers or choices of its own. */
export function planLeftovers(
  shapes: readonly Shape[],
  evaluation: Evaluation,
  id: ShapeId,
): LeftoverPlan | undefined {
  const inlined = [id];
  const tested: ShapeId[] = [];
  const contributors: Contributor[] = [];
  const [keys, patterns] = [new Set<string>(), new Set<string>()];
  let all = false;
  for (const owner of inlined) {
    const shape = shapes[owner] as Shape;
    const { object } = shape;
    for (const { name } of object?.properties ?? []) keys.add(name);
    for (const { pattern } of object?.patternProperties ?? []) patterns.add(pattern);
    for (const { by, inner } of sometimesIn(shape)) {
      if (!evaluation.contributes(inner)) continue;
      const found = evaluation.keys(inner, true);
      if (found === undefined) return undefined;
      contributors.push({ owner, by, keys: found });
    }
    for (const part of always(shape)) {
      const found = evaluation.keys(part, true);
      if (found === undefined) {
        if (!isInlinable(shapes[part] as Shape) || inlined.length === maxInlined) return undefined;
        if (!inlined.includes(part)) inlined.push(part);
        continue;
      }
      tested.push(part);
      all ||= found.all;
      for (const key of found.keys) keys.add(key);
      for (const pattern of found.patterns) patterns.add(pattern);
    }
  }
  return { inlined, tested, sure: { all, keys, patterns }, contributors };
}

/** Whether what a shape says itself can stand in the function of another: nothing that compiles only where nothing is known. */
function isInlinable(shape: Shape): boolean {
  const { object, types } = shape;
  return (
    object?.unevaluatedProperties === undefined &&
    (types === undefined || types.join() === "object") &&
    saysOnly(shape, ["types", "object", "ref", "dynamicRef", "allOf", "anyOf", "oneOf", "not", "condition"])
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
