import fc from "fast-check";
import { expect, test } from "vitest";
import { matchesAll } from "../../../src/schema/pattern/matchesAll.ts";
import { readPattern } from "../../../src/schema/pattern/readPattern.ts";

test.each(["", "^", ".*", "^.*", ".*?", "[\\s\\S]*", "(a|b*)", "(?:a?){3}", "^(?:|x-)", "[a-z]*"])(
  "%j matches any text",
  (pattern) => {
    expect(matchesAll(pattern)).toBe(true);
    expect(new RegExp(pattern, "u").test("\n")).toBe(true);
  },
);

test.each([".", ".+", "^.*$", "$", "\\b", "\\B", "(?=a)", "(?!a)", "(a|b)", "a{1,2}", "()\\1", "["])(
  "%j may not",
  (pattern) => expect(matchesAll(pattern)).toBe(false),
);

test("what is said to match any text matches random ones", () => {
  const part = fc.constantFrom("a", "b", "[ab]", ".", "\\b", "^", "$", "(?=a)", "(?:", "(", ")", "|", "\n");
  const count = fc.constantFrom("", "", "*", "+", "?", "{0,2}");
  const pattern = fc
    .array(fc.tuple(part, count), { maxLength: 6 })
    .map((parts) => parts.map((texts) => texts.join("")).join(""));
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "\n"), maxLength: 4 });
  let found = 0;
  fc.assert(
    fc.property(pattern, fc.array(text, { minLength: 5, maxLength: 5 }), (source, texts) => {
      if (!matchesAll(source)) return;
      found++;
      const read = readPattern(source);
      const expression = new RegExp(source, "error" in read ? "" : read.flags);
      expect(texts.filter((each) => !expression.test(each))).toEqual([]);
    }),
    { numRuns: 5000 },
  );
  expect(found).toBeGreaterThan(100);
});
