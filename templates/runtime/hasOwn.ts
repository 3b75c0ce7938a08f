/**
 * Whether the property `key` of `object` is its own. In a `for...in` loop V8 does without this call, as it does not without
 * one of `Object.hasOwn`.
 */
export function hasOwn(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}
