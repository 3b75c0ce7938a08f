import type { Shape, ShapeId } from "./model.ts";

/** What a shape evaluates in every object that it accepts (2020-12 Core, section 11.3), where that needs no instance to tell. */
export interface EvaluatedKeys {
  readonly all: boolean;
  readonly keys: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
}

/** The same for arrays: the first `count` items, or all. */
export interface EvaluatedItems {
  readonly all: boolean;
  readonly count: number;
}

/**
 * Answers for all shapes of a model. `undefined` where it depends on the instance: an `anyOf` branch, `if`, `contains`, a present
 * property. `leftover` says whether the shape's own `unevaluatedProperties` or `unevaluatedItems` counts.
 */
export interface Evaluation {
  keys(id: ShapeId, leftover: boolean): EvaluatedKeys | undefined;
  items(id: ShapeId, leftover: boolean): EvaluatedItems | undefined;
  /** Whether the shape can evaluate anything at all. */
  contributes(id: ShapeId): boolean;
}

const noKeys: EvaluatedKeys = { all: false, keys: new Set(), patterns: new Set() };

export function evaluationOf(shapes: readonly Shape[]): Evaluation {
  const contributing = new Map<ShapeId, boolean>();
  const keys = remembered(keysOf);
  const items = remembered(itemsOf);

  function contributes(id: ShapeId): boolean {
    const known = contributing.get(id);
    if (known !== undefined) return known;
    const shape = shapes[id] as Shape;
    const found = evaluatesItself(shape) || [...always(shape), ...sometimes(shape)].some(contributes);
    contributing.set(id, found);
    return found;
  }

  function keysOf(id: ShapeId, leftover: boolean): EvaluatedKeys | undefined {
    const shape = shapes[id] as Shape;
    const { object } = shape;
    if (
      object?.additionalProperties !== undefined ||
      (leftover && object?.unevaluatedProperties !== undefined)
    ) {
      return { ...noKeys, all: true };
    }
    if (sometimes(shape).some(contributes)) return undefined;
    const parts = always(shape).map((inner) => keys(inner, true));
    if (parts.includes(undefined)) return undefined;
    const inner = parts as readonly EvaluatedKeys[];
    return {
      all: inner.some((part) => part.all),
      keys: new Set([
        ...(object?.properties ?? []).map(({ name }) => name),
        ...inner.flatMap((part) => [...part.keys]),
      ]),
      patterns: new Set([
        ...(object?.patternProperties ?? []).map(({ pattern }) => pattern),
        ...inner.flatMap((part) => [...part.patterns]),
      ]),
    };
  }

  function itemsOf(id: ShapeId, leftover: boolean): EvaluatedItems | undefined {
    const shape = shapes[id] as Shape;
    const { array } = shape;
    if (array?.items !== undefined || (leftover && array?.unevaluatedItems !== undefined))
      return { all: true, count: 0 };
    if (array?.contains?.evaluates || sometimes(shape).some(contributes)) return undefined;
    const parts = always(shape).map((inner) => items(inner, true));
    if (parts.includes(undefined)) return undefined;
    const inner = parts as readonly EvaluatedItems[];
    return {
      all: inner.some((part) => part.all),
      count: Math.max(array?.prefixItems.length ?? 0, ...inner.map((part) => part.count)),
    };
  }

  return { keys, items, contributes };
}

/** Shapes that many others apply are asked about once. */
function remembered<T>(answer: (id: ShapeId, leftover: boolean) => T): (id: ShapeId, leftover: boolean) => T {
  const known = [new Map<ShapeId, T>(), new Map<ShapeId, T>()] as const;
  return (id, leftover) => {
    const answers = known[leftover ? 1 : 0];
    if (!answers.has(id)) answers.set(id, answer(id, leftover));
    return answers.get(id) as T;
  };
}

function evaluatesItself({ object, array }: Shape): boolean {
  return (
    (object !== undefined &&
      (object.properties.length > 0 ||
        object.patternProperties.length > 0 ||
        object.additionalProperties !== undefined ||
        object.unevaluatedProperties !== undefined)) ||
    (array !== undefined &&
      (array.prefixItems.length > 0 ||
        array.items !== undefined ||
        array.contains?.evaluates === true ||
        array.unevaluatedItems !== undefined))
  );
}

/** In-place shapes that accept whatever this shape accepts. */
export function always({ ref, dynamicRef, allOf = none }: Shape): readonly ShapeId[] {
  if (ref === undefined && dynamicRef === undefined) return allOf;
  if (ref !== undefined && dynamicRef === undefined && allOf === none) return [ref];
  return [ref, dynamicRef, ...allOf].filter((id) => id !== undefined);
}

const none: readonly ShapeId[] = [];

/** In-place shapes that may accept it; what `not` sees does not count. */
export function sometimes(shape: Shape): ShapeId[] {
  const { condition } = shape;
  const dependent = (shape.object?.dependentSchemas ?? []).map((each) => each.shape);
  return [
    ...(shape.anyOf ?? []),
    ...(shape.oneOf ?? []),
    condition?.if,
    condition?.then,
    condition?.else,
    ...dependent,
  ].filter((id) => id !== undefined);
}
