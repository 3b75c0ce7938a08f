import type { Evaluated } from "./evaluated.ts";

export function nothingEvaluated(): Evaluated {
  return { allKeys: false, keys: new Set(), items: 0, indexes: new Set() };
}
