import { punycodeAdapt } from "./punycodeAdapt.ts";

/** The text that `encoded`, in small letters and without `xn--`, is the Punycode of, or undefined (RFC 3492, section 6.2). */
export function punycodeDecode(encoded: string): string | undefined {
  // Time grows with the square of the length, and a label has 63 octets.
  if (encoded.length > 59 || !/^[\da-z-]*$/.test(encoded)) return undefined;
  const delimiter = encoded.lastIndexOf("-");
  const output: number[] = [];
  for (let at = 0; at < delimiter; at++) output.push(encoded.charCodeAt(at));
  let [index, code, position, bias] = [delimiter > 0 ? delimiter + 1 : 0, 128, 0, 72];
  while (index < encoded.length) {
    const start = position;
    let weight = 1;
    for (let k = 36; ; k += 36) {
      // A letter, or a digit after them. At the end it is NaN.
      const unit = encoded.charCodeAt(index++);
      const digit = unit >= 0x61 ? unit - 0x61 : unit - 0x30 + 26;
      if (!(digit >= 26 || unit >= 0x61)) return undefined;
      position += digit * weight;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    bias = punycodeAdapt(position - start, output.length + 1, start === 0);
    code += Math.floor(position / (output.length + 1));
    position %= output.length + 1;
    if (code > 0x10ffff) return undefined;
    output.splice(position++, 0, code);
  }
  return String.fromCodePoint(...output);
}
