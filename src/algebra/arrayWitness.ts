import { type Json, jsonEqual } from "../json.ts";
import { accepted, both, formulaKey } from "./claims.ts";
import { type Items, itemAt } from "./items.ts";
import { itemSeed } from "./seed.ts";
import { type Sampling, type Wish, witness } from "./witness.ts";

/** Longer arrays are not made. */
const longest = 100;

/** Arrays that may be in `items`. */
export function* arrayWitnesses(sampling: Sampling, wish: Wish, items: Items): Generator<readonly Json[]> {
  const held = items.holds.flatMap((hold) => {
    const times = wish.plan.shapes.map(({ array }) => {
      const { contains } = array ?? {};
      const isSame = contains && formulaKey(accepted(sampling.model, contains.shape)) === formulaKey(hold);
      return isSame ? contains.min : 1;
    });
    return Array.from({ length: Math.min(Math.max(1, ...times), longest) }, () => hold);
  });
  const least = Math.max(items.min, held.length);
  const usual = sampling.size === "full" ? Math.max(least, items.prefix.length, 1) : least;
  if (least > longest) return;
  for (const length of new Set([Math.min(usual, items.max), least])) {
    const found = arrayOf(sampling, wish, items, held, length);
    if (found !== undefined && found.length >= items.min) yield found;
  }
}

/** Up to `length` items, with all that are `held` among them; shorter where no item fits. */
function arrayOf(
  sampling: Sampling,
  { seed, plan }: Wish,
  items: Items,
  held: Items["holds"],
  length: number,
): readonly Json[] | undefined {
  const waiting = [...held];
  const found: Json[] = [];
  const unique = plan.shapes.some(({ limits }) => limits.uniqueItems);
  const isNew = (item: Json) => !found.some((other) => jsonEqual(item, other));
  const wanted = unique ? isNew : undefined;
  for (let index = 0; index < length; index += 1) {
    const own = itemAt(items, index);
    const inner = itemSeed(seed, index);
    let item: Json | undefined;
    for (const hold of waiting) {
      item = witness(sampling, both(own, hold), inner, wanted);
      if (item === undefined) continue;
      waiting.splice(waiting.indexOf(hold), 1);
      break;
    }
    if (item === undefined) item = witness(sampling, own, inner, wanted);
    if (item === undefined) break;
    found.push(item);
  }
  return waiting.length === 0 ? found : undefined;
}
