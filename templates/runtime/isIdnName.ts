import { followsBidiRule } from "./followsBidiRule.ts";
import { idnLabelTraits } from "./idnLabelTraits.ts";
import { idnTrait } from "./idnTrait.ts";
import { punycodeDecode } from "./punycodeDecode.ts";
import { punycodeLength } from "./punycodeLength.ts";

/**
 * Whether `codes`, the code points of a name as `idnCodes` gives them, are a domain name by IDNA2008 (RFC 5890 to 5893):
 * labels in ASCII, in Unicode or in Punycode, of 253 octets at the most in ASCII.
 */
export function isIdnName(codes: readonly number[]): boolean {
  const [dot, prefix] = [0x2e, 4];
  let octets = 0;
  let traits = 0;
  let keepsDirection = true;
  for (let start = 0, end = 0; start <= codes.length; start = end + 1) {
    for (end = start; end < codes.length && codes[end] !== dot; ) end++;
    let length = end - start;
    let own: number;
    if (isPunycode(codes, start)) {
      const decoded = punycodeDecode(codes, start + prefix, end);
      own = idnLabelTraits(decoded, 0, decoded.length);
      if (!(own & idnTrait.international) || (own & idnTrait.composing && !isComposed(decoded))) return false;
      keepsDirection &&= followsBidiRule(decoded, 0, decoded.length, own);
    } else {
      own = idnLabelTraits(codes, start, end);
      if (own === 0) return false;
      if (own & idnTrait.international && !isShort(codes, start, end))
        length = prefix + punycodeLength(codes, start, end);
      keepsDirection &&= followsBidiRule(codes, start, end, own);
    }
    if (length > 63) return false;
    octets += length + 1;
    traits |= own;
  }
  // All labels are bound by the rule as soon as one holds a character that is written right to left.
  const isBidi = (traits & (idnTrait.rightToLeft | idnTrait.arabicNumber)) !== 0;
  return octets <= 254 && (keepsDirection || !isBidi);
}

/** Whether what begins at `start` is Punycode: `xn--`. */
function isPunycode(codes: readonly number[], start: number): boolean {
  return (
    codes[start] === 0x78 &&
    codes[start + 1] === 0x6e &&
    codes[start + 2] === 0x2d &&
    codes[start + 3] === 0x2d
  );
}

/**
 * Whether neither the label from `start` to `end` nor the name can be too long in Punycode: a character takes seven digits
 * at the most, six in the first plane, and three where the one handled before is near.
 */
function isShort(codes: readonly number[], start: number, end: number): boolean {
  let [basic, least, greatest] = [0, 0x10ffff, 0];
  for (let at = start; at < end; at++) {
    const code = codes[at] as number;
    if (code < 0x80) basic++;
    else {
      if (code < least) least = code;
      if (code > greatest) greatest = code;
    }
  }
  // 1 + 35 + 35 * 35 is the least number that can take four digits.
  const areNear = (greatest - least + 1) * (end - start + 1) < 1261;
  const digits = greatest > 0xffff ? 7 : 6;
  const octets = "xn--".length + basic + 1 + digits + (end - start - basic - 1) * (areNear ? 3 : digits);
  return octets <= 63 && codes.length <= 35;
}

/** Whether the text of these code points is in Normalization Form C. */
function isComposed(codes: readonly number[]): boolean {
  const text = String.fromCodePoint(...codes);
  return text.normalize("NFC") === text;
}
