import { hasIdnContext } from "./hasIdnContext.ts";
import { idnTrait } from "./idnTrait.ts";
import { idnTraitsOf } from "./idnTraitsOf.ts";

/**
 * The traits, together, of the label that stands in `codes` from `start` to `end`, or 0 where it is none but for its
 * length and the rule on direction: of characters that RFC 5892 lets stand where they are (RFC 5891, section 4.2).
 */
export function idnLabelTraits(codes: readonly number[], start: number, end: number): number {
  const hyphen = 0x2d;
  if (start === end || codes[start] === hyphen || codes[end - 1] === hyphen) return 0;
  if (codes[start + 2] === hyphen && codes[start + 3] === hyphen && end - start > 3) return 0;
  if (idnTraitsOf(codes[start] as number) & idnTrait.mark) return 0;
  let traits = 0;
  for (let at = start; at < end; at++) {
    const own = idnTraitsOf(codes[at] as number);
    if (!(own & (idnTrait.permitted | idnTrait.contextual))) return 0;
    traits |= own;
  }
  return traits & idnTrait.contextual && !hasIdnContext(codes, start, end) ? 0 : traits;
}
