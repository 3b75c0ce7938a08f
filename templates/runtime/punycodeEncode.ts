import { punycodeAdapt } from "./punycodeAdapt.ts";

/** The Punycode of `text`, without `xn--` (RFC 3492, section 6.3). Time grows with the square of its length. */
export function punycodeEncode(text: string): string {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const basic = codes.filter((code) => code < 128);
  let encoded = String.fromCodePoint(...basic) + (basic.length > 0 ? "-" : "");
  let [code, delta, bias, handled] = [128, 0, 72, basic.length];
  while (handled < codes.length) {
    const next = Math.min(...codes.filter((each) => each >= code));
    delta += (next - code) * (handled + 1);
    code = next;
    for (const each of codes) {
      if (each < code) delta++;
      if (each !== code) continue;
      let rest = delta;
      for (let k = 36; ; k += 36) {
        const threshold = Math.min(Math.max(k - bias, 1), 26);
        const isLast = rest < threshold;
        const digit = isLast ? rest : threshold + ((rest - threshold) % (36 - threshold));
        encoded += "abcdefghijklmnopqrstuvwxyz0123456789".charAt(digit);
        if (isLast) break;
        rest = Math.floor((rest - threshold) / (36 - threshold));
      }
      bias = punycodeAdapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
    delta++;
    code++;
  }
  return encoded;
}
