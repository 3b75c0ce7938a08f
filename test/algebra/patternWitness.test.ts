import { expect, test } from "vitest";
import { patternWitnesses } from "../../src/algebra/patternWitness.ts";

test.each([
  ["^[a-z]+$", "abc"],
  ["^[A-Z0-9]{2,}$", "123"],
  ["^(?:dev|prod)-\\d+$", "dev-123"],
  ["^[_.]$", "_"],
  ["^(?!x)[a-z]{3}$", "abc"],
  ["^(?=.*\\d)[a-z0-9]{4,}$", "a1b2"],
  ["^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[@$!])[A-Za-z\\d@$!]{8,}$", "a1A@b2B!"],
  ["^é$", "é"],
])("%s is first matched by %s", (pattern, text) => {
  const [first] = patternWitnesses(pattern, 0);
  expect(first).toBe(text);
});

test.each(["^(a)\\1$", "^(?=a)b$", "["])("for %s no text is found", (pattern) => {
  expect([...patternWitnesses(pattern, 0)]).toEqual([]);
});
