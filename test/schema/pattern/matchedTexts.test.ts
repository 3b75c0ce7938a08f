import fc from "fast-check";
import { expect, test } from "vitest";
import { matchedTexts } from "../../../src/schema/pattern/matchedTexts.ts";
import { readPattern } from "../../../src/schema/pattern/readPattern.ts";

test.each([
  "^[a-z][a-z0-9-]*$",
  "^\\d{5}(?:-\\d{4})?$",
  "^(?:a|b)$",
  "^a$|^b$",
  "^$",
  "^(?=.*x)[a-z]+$",
  "^\\w+\\.\\w+$",
  "^[A-Za-z0-9_\\-]{1,40}$",
])("%j matches ASCII alone", (pattern) => expect(matchedTexts(pattern).isAscii).toBe(true));

test.each([
  "[a-z]+",
  "^[a-z]+",
  "[a-z]+$",
  "^a$|b$",
  "^a|^b$",
  "^.*$",
  "^[^a]*$",
  "^\\s*$",
  "^\\S+$",
  "^\\p{L}+$",
  "^é$",
  "^\\u00e9$",
  "^(?:a|.)$",
  "^(?:^a$)?",
  "(?:^a)*$",
  "^(a)\\1$",
  "^[",
])("%j may match more", (pattern) => expect(matchedTexts(pattern).isAscii).toBe(false));

test.each<[pattern: string, least: number, most: number]>([
  ["^[a-z]{2,4}$", 2, 4],
  ["^\\d{5}(?:-\\d{4})?$", 5, 10],
  ["^(?:a|bcd)?$", 0, 3],
  ["[a-z]{2,4}", 2, Number.POSITIVE_INFINITY],
  ["^a{2}|^b{3}$", 2, Number.POSITIVE_INFINITY],
  ["^a+b*$", 1, Number.POSITIVE_INFINITY],
  ["^(?:|b{0})*$", 0, 0],
  ["^(?=a{9})\\w{1,3}\\b$", 1, 3],
  ["^.{2}$", 2, 2],
  ["^\u{1f600}.$", 2, 2],
  ["^\\ud83d\\ude00$", 0, 2],
  ["^[\\ud83d\\ude00]$", 1, 1],
  ["^\\u{1f600}$", 1, 1],
  ["^(a)\\1$", 0, Number.POSITIVE_INFINITY],
  ["^\\-.$", 0, Number.POSITIVE_INFINITY],
  ["^\\-a$", 2, 2],
])("%j has from %d to %d characters", (pattern, least, most) =>
  expect(matchedTexts(pattern)).toMatchObject({ least, most }),
);

test("what is said of the texts in which random patterns match is true of random ones", () => {
  const pieces = [
    "a",
    "[ab]",
    "[^a]",
    ".",
    "\\w",
    "\\W",
    "\\s",
    "\\S",
    "\\-",
    "\\ud83d\\ude00",
    "\u{1f600}",
    "^",
    "$",
  ];
  const part = fc.constantFrom(...pieces, "\\b", "(?=.)", "(?:", "(", ")", "|", "é");
  const count = fc.constantFrom("", "", "*", "+", "?", "{0,2}", "{2}");
  const pattern = fc
    .tuple(fc.array(fc.tuple(part, count), { maxLength: 6 }), fc.boolean(), fc.boolean())
    .map(([parts, starts, ends]) => {
      const middle = parts.map((texts) => texts.join("")).join("");
      return `${starts ? "^" : ""}${middle}${ends ? "$" : ""}`;
    });
  const text = fc.string({
    unit: fc.constantFrom("a", "b", "-", "é", "\u{1f600}", "\n", "\ud83d"),
    maxLength: 4,
  });
  let found = 0;
  fc.assert(
    fc.property(pattern, fc.array(text, { minLength: 8, maxLength: 8 }), (source, texts) => {
      const { isAscii, least, most } = matchedTexts(source);
      const read = readPattern(source);
      if ("error" in read) return;
      const expression = new RegExp(source, read.flags);
      const wrong = texts.filter((each) => {
        const { length } = [...each];
        return (
          expression.test(each) && (length < least || length > most || (isAscii && /[^\0-\x7f]/.test(each)))
        );
      });
      expect(wrong).toEqual([]);
      if ((least > 0 || isAscii) && texts.some((each) => expression.test(each))) found++;
    }),
    { numRuns: 5000 },
  );
  expect(found).toBeGreaterThan(100);
});
