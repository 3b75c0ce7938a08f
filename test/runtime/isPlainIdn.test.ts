import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idnToAscii } from "../../templates/runtime/idnToAscii.ts";
import { isPlainIdn } from "../../templates/runtime/isPlainIdn.ts";

const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const plain = all.filter((character) => isPlainIdn(character));

describe("isPlainIdn takes names only that IDNA2008 takes", () => {
  test("each character, wherever it stands", () => {
    expect(plain.length).toBeGreaterThan(35_000);
    const refused = plain.filter((character) =>
      ["", "a", "é", "1"].some(
        (other) =>
          idnToAscii(character + other) === undefined ||
          idnToAscii(other + character) === undefined ||
          idnToAscii(`${other}a-${character}.${character}`) === undefined,
      ),
    );
    expect(refused).toEqual([]);
  });

  test("names of such characters, up to the greatest length", () => {
    const character = fc.oneof(
      fc.integer({ min: 0, max: plain.length - 1 }).map((index) => plain[index] as string),
      fc.constantFrom("a", "Z", "0", "ÿ", "豈", "힣", "鿿", ".", "-"),
    );
    const name = fc.array(character, { minLength: 1, maxLength: 36 }).map((each) => each.join(""));
    fc.assert(
      fc.property(name, (text) => !isPlainIdn(text) || idnToAscii(text) !== undefined),
      { numRuns: 20_000 },
    );
  });

  test.each(["힣".repeat(9), "鿿a".repeat(6), "bücher.example", "www.пример", "例え.jp", "a-é"])(
    "%s",
    (text) => expect([isPlainIdn(text), idnToAscii(text) === undefined]).toEqual([true, false]),
  );

  test.each([
    "",
    ".",
    "é.",
    "é..a",
    "-é",
    "é-",
    "a--é",
    "ab--é",
    "é_",
    "é\n",
    "ßa",
    "ب",
    "é.ب",
    "e\u0301",
    "é".repeat(10),
  ])("not %j", (text) => expect(isPlainIdn(text)).toBe(false));
});
