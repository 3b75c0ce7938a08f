/** The keys that the JSON Pointer `pointer` leads through, from `value` on: numbers where it enters an array. */
export function pointerPath(value: unknown, pointer: string): (string | number)[] {
  let current = value;
  return pointer
    .split("/")
    .slice(1)
    .map((token) => {
      const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
      const key = Array.isArray(current) && /^(?:0|[1-9][0-9]*)$/.test(name) ? Number(name) : name;
      current =
        typeof current === "object" && current !== null && Object.hasOwn(current, key)
          ? (current as { readonly [key: PropertyKey]: unknown })[key]
          : undefined;
      return key;
    });
}
