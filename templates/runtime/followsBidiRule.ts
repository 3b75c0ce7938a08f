import { idnTrait } from "./idnTrait.ts";
import { idnTraitsOf } from "./idnTraitsOf.ts";

/**
 * Whether the label that stands in `codes` from `start` to `end`, and has `traits` together, satisfies the Bidi rule
 * (RFC 5893, section 2).
 */
export function followsBidiRule(
  codes: readonly number[],
  start: number,
  end: number,
  traits: number,
): boolean {
  const { leftToRight, rightToLeft, europeanNumber, arabicNumber, nonspacing } = idnTrait;
  const first = idnTraitsOf(codes[start] as number);
  let at = end - 1;
  while (at > start && idnTraitsOf(codes[at] as number) & nonspacing) at--;
  const last = idnTraitsOf(codes[at] as number);
  if (first & rightToLeft) {
    const hasBothNumbers = (traits & europeanNumber) !== 0 && (traits & arabicNumber) !== 0;
    return (
      !(traits & leftToRight) &&
      !hasBothNumbers &&
      (last & (rightToLeft | europeanNumber | arabicNumber)) !== 0
    );
  }
  return (
    (first & leftToRight) !== 0 &&
    !(traits & (rightToLeft | arabicNumber)) &&
    (last & (leftToRight | europeanNumber)) !== 0
  );
}
