import { expect, test } from "vitest";

/** Defines a test that `is` accepts each of `valid` and none of `invalid`. */
export function judges(
  is: (text: string) => boolean,
  { valid, invalid }: { readonly valid: readonly string[]; readonly invalid: readonly string[] },
): void {
  test(is.name, () => {
    expect(valid.filter((text) => !is(text))).toEqual([]);
    expect(invalid.filter(is)).toEqual([]);
  });
}
