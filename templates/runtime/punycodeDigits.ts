/** How many digits Punycode writes `delta` with, below 2^31, where it has this bias (RFC 3492, section 3.3). */
export function punycodeDigits(delta: number, bias: number): number {
  let rest = delta;
  let digits = 1;
  let k = 36;
  // Thresholds of 1, then one that may lie between, then of 26: to divide by a constant is quicker.
  for (; k <= bias + 1; k += 36, digits++) {
    if (rest < 1) return digits;
    rest = ((rest - 1) / 35) | 0;
  }
  const threshold = k - bias;
  if (threshold < 26) {
    if (rest < threshold) return digits;
    rest = ((rest - threshold) / (36 - threshold)) | 0;
    digits++;
  }
  for (; rest >= 26; digits++) rest = ((rest - 26) / 10) | 0;
  return digits;
}
