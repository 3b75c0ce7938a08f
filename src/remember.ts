/**
 * `make`, asked once about each key: what it gives is remembered for as long as the key is in use. For keys that never change, such as
 * models and shapes once they are built; `make` never gives `undefined`.
 */
export function remember<Key extends object, Value extends {}>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
