import { punycodeAdapt } from "./punycodeAdapt.ts";

/**
 * The code points whose Punycode, in small letters and without `xn--`, stands in `codes` from `start` to `end`
 * (RFC 3492, section 6.2). None where it is no Punycode, or too long for a label.
 */
export function punycodeDecode(codes: readonly number[], start: number, end: number): readonly number[] {
  // Time grows with the square of the length, and a label has 63 octets.
  if (end - start > 59) return [];
  let delimiter = end - 1;
  while (delimiter > start && codes[delimiter] !== 0x2d) delimiter--;
  const output: number[] = [];
  for (let at = start; at < delimiter; at++) {
    const code = codes[at] as number;
    if (code > 0x7f) return [];
    output.push(code);
  }
  let code = 128;
  let position = 0;
  let bias = 72;
  for (let index = delimiter > start ? delimiter + 1 : start; index < end; position++) {
    const length = output.length + 1;
    let delta = 0;
    let weight = 1;
    for (let k = 36; ; k += 36) {
      // A letter, or a digit after them.
      const unit = index < end ? (codes[index++] as number) : 0;
      const isLetter = unit >= 0x61 && unit <= 0x7a;
      if (!isLetter && (unit < 0x30 || unit > 0x39)) return [];
      const digit = isLetter ? unit - 0x61 : unit - 0x30 + 26;
      delta += digit * weight;
      if (delta > 0x10ffff * length) return [];
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    bias = punycodeAdapt(delta, length, position === 0);
    position += delta;
    const step = (position / length) | 0;
    code += step;
    position -= step * length;
    if (code > 0x10ffff) return [];
    for (let at = length - 1; at > position; at--) output[at] = output[at - 1] as number;
    output[position] = code;
  }
  return output;
}
