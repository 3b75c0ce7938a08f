import type { Model, Shape, ShapeId } from "../model/model.ts";
import { areExclusive } from "./areExclusive.ts";

/** The options that a shape leaves the choice between. */
export interface Choice {
  readonly options: readonly ShapeId[];
  /** Whether it is enough that one of them accepts a value: that of `oneOf` is the only one, or it is `anyOf`. */
  readonly isAny: boolean;
}

/** The choices of `anyOf` and `oneOf`. */
export function choicesOf(model: Model, shape: Shape): readonly Choice[] {
  const { anyOf, oneOf } = shape;
  return [
    ...(anyOf === undefined ? [] : [{ options: anyOf, isAny: true }]),
    ...(oneOf === undefined ? [] : [{ options: oneOf, isAny: areExclusive(model, shape, oneOf) }]),
  ];
}
