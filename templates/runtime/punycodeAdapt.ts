/** The bias that Punycode uses for the number after `delta`, below 2^31 (RFC 3492, section 6.1). */
export function punycodeAdapt(delta: number, length: number, isFirst: boolean): number {
  let rest = isFirst ? (delta / 700) | 0 : delta >> 1;
  rest += (rest / length) | 0;
  let bias = 0;
  for (; rest > 455; bias += 36) rest = (rest / 35) | 0;
  return bias + (((36 * rest) / (rest + 38)) | 0);
}
