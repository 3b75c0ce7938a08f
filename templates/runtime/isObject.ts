/**
 * Whether `value` is an object as JSON has it: neither null nor an array. Nothing is known of its properties, not even of those
 * that every object has by inheritance.
 */
export function isObject(value: unknown): value is {
  readonly [key: string]: unknown;
  readonly constructor: unknown;
  readonly hasOwnProperty: unknown;
  readonly isPrototypeOf: unknown;
  readonly propertyIsEnumerable: unknown;
  readonly toLocaleString: unknown;
  readonly toString: unknown;
  readonly valueOf: unknown;
} {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
