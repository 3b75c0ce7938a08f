/**
 * Whether `value` divided by `divisor` is an integer, both read as the decimal numbers that they print as:
 * 0.0075 is a multiple of 0.0001, and 1e308 is one of 0.5. Nothing is a multiple of 0, nor is NaN or Infinity of anything.
 */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  if (!Number.isFinite(value) || !Number.isFinite(divisor) || divisor === 0) return false;
  const [digits, exponent] = decimalOf(value);
  const [divisorDigits, divisorExponent] = decimalOf(divisor);
  const shift = exponent - divisorExponent;
  return shift < 0
    ? digits % (divisorDigits * 10n ** BigInt(-shift)) === 0n
    : (digits * 10n ** BigInt(shift)) % divisorDigits === 0n;
}

/** The shortest decimal form of the finite number `value`: its digits, and the power of ten they are multiplied by. */
function decimalOf(value: number): readonly [digits: bigint, exponent: number] {
  const [mantissa = "", power = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return [BigInt(whole + fraction), Number(power) - fraction.length];
}
