import { expect, test } from "vitest";
import { formatNames, formatOf } from "../../src/schema/formats.ts";
import { runtimeNames } from "../../src/schema/runtimeName.ts";

test("has a row for each format of the specification", () => {
  expect(formatNames).toEqual([
    ...[
      "date-time",
      "date",
      "time",
      "duration",
      "email",
      "idn-email",
      "hostname",
      "idn-hostname",
      "ipv4",
      "ipv6",
    ],
    ...[
      "uri",
      "uri-reference",
      "iri",
      "iri-reference",
      "uri-template",
      "json-pointer",
      "relative-json-pointer",
    ],
    ...["regex", "uuid"],
  ]);
});

test("names helpers that exist, each once", () => {
  const helpers = formatNames.map((name) => formatOf(name).helper);
  expect(new Set(helpers).size).toBe(helpers.length);
  expect(helpers.filter((helper) => !runtimeNames.includes(helper))).toEqual([]);
});

test("says what is expected in one line", () => {
  expect(formatOf("date-time").expected).toBe("a date-time, such as 2026-01-31T12:00:00Z (RFC 3339)");
  expect(formatOf("ipv6").expected).toBe("an IPv6 address, such as 2001:db8::1 (RFC 4291)");
  const words = formatNames.map((name) => formatOf(name).expected);
  expect(new Set(words).size).toBe(words.length);
  for (const each of words) expect(each).toMatch(/^an? [^\n]+, such as [^\n]+ \([^\n()]+\)$/);
});

test("an unknown format is undefined, whatever its name", () => {
  for (const name of [
    "",
    "DATE",
    "date ",
    "color",
    "toString",
    "__proto__",
    "constructor",
    "hasOwnProperty",
  ]) {
    expect(formatOf(name)).toBeUndefined();
  }
});
