import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRegex } from "../../templates/runtime/isRegex.ts";
import { isUnicodeProperty } from "../../templates/runtime/isUnicodeProperty.ts";
import { judges } from "./judges.ts";

/** The engine, which throws to say no. */
function compiles(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

judges(isRegex, {
  valid: [
    "",
    "a",
    "^[a-z]+$",
    "\\p{Letter}",
    "\\cA",
    "(?<n>a)\\k<n>",
    "(?<=a+)b",
    "[]",
    "[^]",
    "\\u{1f600}",
    "\\/",
    "/",
  ],
  invalid: [
    "(",
    ")",
    "[",
    "a**",
    "{1}",
    "\\a",
    "\\Z",
    "\\p{Nope}",
    "[\\d-z]",
    "a{2,1}",
    "(?P<n>a)",
    "(?#c)",
    "(?i)a",
    "\\-",
    "\\1",
    "(?<a>)(?<a>)",
    "(?<\\ud835>a)",
    "(?<\\u{d835}\\u{dc9c}>a)",
    "(?<a\\ud835\\u{dc9c}>b)",
  ],
});

const pieces = [
  ..."ab-^$|()[]{}*+?\\12<>=!,/:\u{1f600}\u00e9",
  ...[
    "(?:",
    "(?=",
    "(?<=",
    "(?<!",
    "(?!",
    "(?<a>",
    "(?<b>",
    "(?<\\u0061>",
    "(?<\\ud835\\udc9c>",
    "(?<1>",
    "(?",
    "(?<",
  ],
  ...[
    "\\k<a>",
    "\\k<\\u{62}>",
    "\\k",
    "\\1",
    "\\2",
    "\\0",
    "\\d",
    "\\W",
    "\\b",
    "\\B",
    "\\-",
    "\\/",
    "\\a",
    "\\n",
    "\\v",
  ],
  ...[
    "\\x41",
    "\\x4",
    "\\cA",
    "\\c",
    "\\u0041",
    "\\u{1f600}",
    "\\u{110000}",
    "\\ud83d",
    "\\ude00",
    "\\ud83d\\ude00",
  ],
  ...["\\p{L}", "\\P{sc=Greek}", "\\p{Greek}", "\\p{gc=Greek}", "\\p{}", "\\p"],
  ...[
    "{2}",
    "{2,}",
    "{2,1}",
    "{01,2}",
    "{,2}",
    "*?",
    "[^",
    "[a-z]",
    "[z-a]",
    "[\\d-z]",
    "\ud83d",
    "\ude00",
    "\u200d",
  ],
];

describe("isRegex", () => {
  test("judges as the engine does", () => {
    const text = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
      .map((chosen) => chosen.join(""));
    // Half of them with their groups closed: few would be regular expressions otherwise.
    const closed = text.map((open) => open + ")".repeat(open.split("(").length - 1));
    let regexes = 0;
    fc.assert(
      fc.property(fc.oneof(text, closed), (candidate) => {
        const names = candidate.replaceAll("\\u0061", "a").match(/\(\?<[^>]*>/g) ?? [];
        // Later editions let groups of different alternatives have one name, and so do later engines.
        fc.pre(new Set(names).size === names.length);
        const expected = compiles(candidate);
        if (expected) regexes++;
        expect([candidate, isRegex(candidate)]).toEqual([candidate, expected]);
      }),
      { numRuns: 20_000 },
    );
    expect(regexes).toBeGreaterThan(2_000);
  });
});

describe("isUnicodeProperty", () => {
  const source = readFileSync(
    new URL("../../templates/runtime/isUnicodeProperty.ts", import.meta.url),
    "utf8",
  );
  const names = Array.from(source.matchAll(/`\n([^`]+)`/g), ([, list = ""]) =>
    list.trim().split(/\s+/),
  ).flat();
  // The scripts of Unicode 16 and 17, which engines may not know.
  const late = new Set(
    "Berf Beria_Erfe Gara Garay Gukh Gurung_Khema Kirat_Rai Krai Ol_Onal Onao Sidetic Sidt Sunu Sunuwar Tai_Yo Tayo Todhri Todr Tolong_Siki Tols Tulu_Tigalari Tutg".split(
      " ",
    ),
  );

  test("knows the names that the engine knows", () => {
    expect(names.length).toBeGreaterThan(500);
    const forms = names
      .filter((name) => !late.has(name))
      .flatMap((name) => [
        name,
        name.toLowerCase(),
        `gc=${name}`,
        `sc=${name}`,
        `Script_Extensions=${name}`,
        `Alpha=${name}`,
      ]);
    expect(forms.filter((form) => isUnicodeProperty(form) !== compiles(`\\p{${form}}`))).toEqual([]);
  });

  test("knows the scripts that are new", () => {
    expect([...late].filter((name) => !isUnicodeProperty(`Script=${name}`))).toEqual([]);
  });

  test.each(["", "=", "gc=", "=Lu", "gc=Lu=", "sc==Greek", "constructor", "L ", "Name=Lu"])(
    "does not know %j",
    (text) => {
      expect(isUnicodeProperty(text)).toBe(false);
    },
  );
});
