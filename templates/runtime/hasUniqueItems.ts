import { areDifferent } from "./areDifferent.ts";
import { isCompound } from "./isCompound.ts";

/** Whether no two items are equal as JSON values: 1 equals 1.0, 1 is not true, the order of keys does not count. */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  // So few are quicker looked for than noted.
  const few = typeof items[0] === "number" ? 48 : 20;
  const scalars = items.length <= few ? undefined : new Set<unknown>();
  let compounds = 0;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (isCompound(item)) compounds++;
    else if (scalars === undefined) {
      if (items.indexOf(item, index + 1) >= 0) return false;
    } else if (scalars.size === scalars.add(item).size) return false;
  }
  if (compounds < 2) return true;
  return areDifferent(compounds === items.length ? (items as readonly object[]) : items.filter(isCompound));
}
