/** Whether `value` is an object or an array. */
export function isCompound(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
