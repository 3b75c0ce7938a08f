/**
 * Whether `value` divided by `divisor` is an integer, both read as the decimal numbers that they print as:
 * 0.0075 is a multiple of 0.0001, and 1e308 is one of 0.5. Nothing is a multiple of 0, nor is NaN or Infinity of anything.
 */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  if (!Number.isFinite(value) || !Number.isFinite(divisor) || divisor === 0) return false;
  // Of all decimal numbers with 15 digits at the most, no two are the same double: if it is one, it is what is printed.
  for (let scale = 10; scale <= 1e15; scale *= 10) {
    const digits = Math.round(value * scale);
    const divisorDigits = Math.round(divisor * scale);
    if (Math.abs(digits) >= 1e15 || Math.abs(divisorDigits) >= 1e15) break;
    if (digits / scale === value && divisorDigits / scale === divisor) return digits % divisorDigits === 0;
  }
  const [digits, exponent] = decimalOf(value);
  const [divisorDigits, divisorExponent] = decimalOf(divisor);
  const shift = exponent - divisorExponent;
  // It has 17 digits at the most, and none divides by more.
  if (shift < 0)
    return digits === 0n || (shift > -18 && digits % (divisorDigits * 10n ** BigInt(-shift)) === 0n);
  // Further powers of ten have no factor that the divisor has.
  const most = Math.ceil(Math.log2(Math.abs(Number(divisorDigits))));
  return (digits * 10n ** BigInt(Math.min(shift, most))) % divisorDigits === 0n;
}

/** The shortest decimal form of the finite number `value`: its digits, and the power of ten they are multiplied by. */
function decimalOf(value: number): readonly [digits: bigint, exponent: number] {
  const [mantissa = "", power = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return [BigInt(whole + fraction), Number(power) - fraction.length];
}
