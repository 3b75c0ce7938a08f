import { remember } from "../remember.ts";
import { leadsTo } from "./components.ts";
import type { Shape } from "./model.ts";

/** By shape, how many times others lead to it. */
export const waysTo = remember((shapes: readonly Shape[]): Uint32Array => {
  const ways = new Uint32Array(shapes.length);
  for (const shape of shapes) for (const id of leadsTo(shape)) ways[id] = (ways[id] as number) + 1;
  return ways;
});
