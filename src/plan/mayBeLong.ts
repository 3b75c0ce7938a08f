import type { Shape } from "../model/model.ts";

/** Where so few items are asked for, as in the positions of GeoJSON, there are mostly no more, and a loop over them is quicker. */
const few = 8;

/**
 * Whether an array with these `items` may be a long one of numbers or texts, which V8 passes over quicker by `findIndex` than by a loop:
 * it keeps numbers in lists of several kinds, unless all are integers.
 */
export function mayBeLong({ limits }: Shape, { types }: Shape): boolean {
  const { minItems = Number.POSITIVE_INFINITY, maxItems = Number.POSITIVE_INFINITY } = limits;
  const isPlain = types?.length === 1 && (types[0] === "number" || types[0] === "string");
  return isPlain && minItems > few && maxItems > few;
}
