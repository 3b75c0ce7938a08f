/** The Punycode of `text`, without `xn--`, as RFC 3492, section 6.3, writes it down: what shorter ways are compared with. */
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
      bias = adapt(delta, handled + 1, handled === basic);
      delta = 0;
      handled++;
    }
    delta++;
    code++;
  }
  return encoded;
}

/** The bias for the next number (RFC 3492, section 6.1). */
function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let bias = 0;
  for (; rest > 455; bias += 36) rest = Math.floor(rest / 35);
  return bias + Math.floor((36 * rest) / (rest + 38));
}
