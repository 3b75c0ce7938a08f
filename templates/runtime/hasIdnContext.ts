import { idnTrait } from "./idnTrait.ts";
import { idnTraitsOf } from "./idnTraitsOf.ts";

/**
 * Whether each character that needs a context has it in the label that stands in `codes` from `start` to `end`
 * (RFC 5892, appendix A).
 */
export function hasIdnContext(codes: readonly number[], start: number, end: number): boolean {
  const traitsAt = (at: number): number => (at < start || at >= end ? 0 : idnTraitsOf(codes[at] as number));
  let traits = 0;
  let hasMiddleDot = false;
  let hasArabicDigits = false;
  let hasExtendedDigits = false;
  for (let at = start; at < end; at++) {
    const code = codes[at] as number;
    traits |= traitsAt(at);
    if (code >= 0x660 && code <= 0x669) hasArabicDigits = true;
    if (code >= 0x6f0 && code <= 0x6f9) hasExtendedDigits = true;
    switch (code) {
      case 0xb7: // l·l
        if (codes[at - 1] !== 0x6c || codes[at + 1] !== 0x6c) return false;
        break;
      case 0x375: // Greek lower numeral sign
        if (!(traitsAt(at + 1) & idnTrait.greek)) return false;
        break;
      case 0x5f3: // Hebrew geresh
      case 0x5f4: // and gershayim
        if (!(traitsAt(at - 1) & idnTrait.hebrew)) return false;
        break;
      case 0x30fb: // Katakana middle dot
        hasMiddleDot = true;
        break;
      case 0x200c: // Zero width non-joiner
        if (!(traitsAt(at - 1) & idnTrait.virama) && !isBetweenJoining(at)) return false;
        break;
      case 0x200d: // Zero width joiner
        if (!(traitsAt(at - 1) & idnTrait.virama)) return false;
        break;
    }
  }
  return (!hasMiddleDot || (traits & idnTrait.japanese) !== 0) && !(hasArabicDigits && hasExtendedDigits);

  /** Whether the characters around, marks aside, would join across `at`. */
  function isBetweenJoining(at: number): boolean {
    let before = at - 1;
    while (traitsAt(before) & idnTrait.transparent) before--;
    let after = at + 1;
    while (traitsAt(after) & idnTrait.transparent) after++;
    return (traitsAt(before) & idnTrait.joinsNext) !== 0 && (traitsAt(after) & idnTrait.joinsLast) !== 0;
  }
}
