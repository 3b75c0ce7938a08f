/**
 * Whether `value` divided by `divisor` is an integer, both read as the decimal numbers that they print as:
 * 0.0075 is a multiple of 0.0001, and 1e308 is one of 0.5. Nothing is a multiple of 0, nor is NaN or Infinity of anything.
 * `scale` is the power of ten that makes the divisor an integer of 15 digits at the most, where there is one.
 */
export function isMultipleOf(value: number, divisor: number, scale?: number): boolean {
  if (scale !== undefined) {
    // Of all decimal numbers with 15 digits at the most, no two are the same double: if it is one, it is what is printed.
    const scaled = Math.round(value * scale);
    if (Math.abs(scaled) < 1e15) {
      const unit = Math.round(divisor * scale);
      return scaled / scale === value && (unit === 1 || scaled % unit === 0);
    }
  } else if (Number.isSafeInteger(divisor)) {
    if (!Number.isInteger(value)) return false;
    if (Number.isSafeInteger(value)) return value % divisor === 0;
  }
  if (!Number.isFinite(value) || !Number.isFinite(divisor) || divisor === 0) return false;
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
  const text = String(value);
  const end = text.indexOf("e");
  const mantissa = end < 0 ? text : text.slice(0, end);
  const power = end < 0 ? 0 : Number(text.slice(end + 1));
  const point = mantissa.indexOf(".");
  if (point < 0) return [BigInt(mantissa), power];
  const digits = mantissa.slice(0, point) + mantissa.slice(point + 1);
  return [BigInt(digits), power - (mantissa.length - point - 1)];
}
