import { punycodeAdapt } from "./punycodeAdapt.ts";

/** The Punycode of `text`, without `xn--` (RFC 3492, section 6.3). Time grows with the square of its length. */
export function punycodeEncode(text: string): string {
  const codes: number[] = [];
  let encoded = "";
  for (const character of text) {
    codes.push(character.codePointAt(0) ?? 0);
    if (character <= "\x7f") encoded += character;
  }
  let [code, delta, bias, handled] = [128, 0, 72, encoded.length];
  const basic = handled;
  if (basic > 0) encoded += "-";
  while (handled < codes.length) {
    let next = Number.POSITIVE_INFINITY;
    for (const each of codes) if (each >= code && each < next) next = each;
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
      bias = punycodeAdapt(delta, handled + 1, handled === basic);
      delta = 0;
      handled++;
    }
    delta++;
    code++;
  }
  return encoded;
}
