/**
 * Has Node.js print the objects of the class `made` as what their `toJSON` gives; the name of the method that it calls for that. Were
 * the method part of the class, bundlers would keep the class where nothing uses it, as the name is computed.
 */
export function printAsJson({ prototype }: { readonly prototype: { toJSON(): unknown } }): symbol {
  const name = Symbol.for("nodejs.util.inspect.custom");
  Object.defineProperty(prototype, name, { value: prototype.toJSON });
  return name;
}
