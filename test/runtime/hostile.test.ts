import { expect, test } from "vitest";
import { formatNames, formatOf } from "../../src/schema/formats.ts";
import { loadFormatHelper } from "./loadHelper.ts";

const long = 50_000;
const heads = [
  "",
  "a:",
  "a@",
  "http://",
  "http://[",
  "P",
  "2026-01-31T12:00:00.",
  "{",
  "/",
  "0",
  '"',
  "[IPv6:",
  "xn--",
];
const bodies = [
  "a",
  "1",
  "-",
  ".",
  ":",
  "%41",
  "{a}",
  "{a,",
  "~0",
  "/",
  "\\",
  '"',
  "[",
  "(",
  "@",
  "\u0301",
  "\u200d",
  "ü",
  "\u{1f600}",
  "\ud800",
  "１",
  "1:",
  "?",
];

// Each helper reads the text a fixed number of times, so that a second is plenty; anything worse runs into the time limit.
test.each(formatNames)("%s answers on long text", { timeout: 20_000 }, async (name) => {
  const is = await loadFormatHelper(formatOf(name).helper);
  for (const head of heads) {
    for (const body of bodies) {
      const text = head + body.repeat(Math.ceil(long / body.length));
      expect([typeof is(text), typeof is(`${text}\n`)]).toEqual(["boolean", "boolean"]);
    }
  }
});
