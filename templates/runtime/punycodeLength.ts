import { bitCount } from "./bitCount.ts";
import { punycodeAdapt } from "./punycodeAdapt.ts";
import { punycodeDigits } from "./punycodeDigits.ts";

/**
 * How many octets the Punycode of the label has, without `xn--`, that stands in `codes` from `start` to `end`
 * (RFC 3492, section 6.3); Infinity where it is too long for a label.
 */
export function punycodeLength(codes: readonly number[], start: number, end: number): number {
  const most = 59;
  if (end - start > most) return Number.POSITIVE_INFINITY;
  // The places that are handled, a bit each, and the others with their code points, in the order in which they are handled.
  let [low, high] = [0, 0];
  const others: number[] = [];
  for (let place = 0; place < end - start; place++) {
    const code = codes[start + place] as number;
    if (code > 0x7f) {
      const other = code * 64 + place;
      let at = others.length;
      for (; at > 0 && (others[at - 1] as number) > other; at--) others[at] = others[at - 1] as number;
      others[at] = other;
    } else if (place < 32) low |= 1 << place;
    else high |= 1 << place;
  }
  const basic = end - start - others.length;
  let length = basic > 0 ? basic + 1 : 0;
  let [code, position, bias, handled] = [128, 0, 72, basic];
  for (const other of others) {
    const place = other & 63;
    const bit = 1 << place;
    const before = place < 32 ? bitCount(low & (bit - 1)) : bitCount(low) + bitCount(high & (bit - 1));
    if (place < 32) low |= bit;
    else high |= bit;
    const delta = ((other >> 6) - code) * (handled + 1) + before - position;
    length += punycodeDigits(delta, bias);
    if (length > most) return Number.POSITIVE_INFINITY;
    code = other >> 6;
    position = before + 1;
    handled++;
    if (handled < end - start) bias = punycodeAdapt(delta, handled, handled === basic + 1);
  }
  return length;
}
