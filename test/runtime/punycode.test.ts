import { domainToASCII } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { codePointsOf } from "../../templates/runtime/codePointsOf.ts";
import { idnCodes } from "../../templates/runtime/idnCodes.ts";
import { isIdnName } from "../../templates/runtime/isIdnName.ts";
import { punycodeDecode } from "../../templates/runtime/punycodeDecode.ts";
import { punycodeLength } from "../../templates/runtime/punycodeLength.ts";
import { punycodeEncode } from "./punycodeEncode.ts";

function decode(encoded: string): string {
  return String.fromCodePoint(...punycodeDecode(codePointsOf(encoded), 0, encoded.length));
}

/** The name in ASCII, where it is one. */
function asciiOf(name: string): string | undefined {
  const codes = idnCodes(name);
  if (!isIdnName(codes)) return undefined;
  const labels = String.fromCodePoint(...codes).split(".");
  return labels.map((label) => (/[^\0-\x7f]/.test(label) ? `xn--${punycodeEncode(label)}` : label)).join(".");
}

/** Of a label that stands among others. */
function lengthOf(label: string): number {
  const codes = codePointsOf(label);
  return punycodeLength([0xe9, ...codes, 0xe9], 1, codes.length + 1);
}

// Samples of RFC 3492, section 7.1, in small letters.
test.each([
  ["ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"],
  ["他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"],
  ["למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"],
  ["почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"],
  ["3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"],
  ["安室奈美恵-with-super-monkeys", "-with-super-monkeys-pc58ag80a8qai00g7n9n"],
  ["hello-another-way-それぞれの場所", "hello-another-way--fc4qua05auwb3674vfr0b"],
  ["-> $1.00 <-", "-> $1.00 <--"],
  ["bücher", "bcher-kva"],
  ["\u{1f600}", "e28h"],
])("%s is %s", (text, encoded) => {
  expect([punycodeEncode(text), lengthOf(text)]).toEqual([encoded, encoded.length]);
  expect(decode(encoded)).toBe(text);
});

test("decoding takes back encoding, whose length is known beforehand", () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom("a", "9", "-"), fc.constantFrom("ü", "語", "\u{10ffff}", "\u0080")),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, (original) => {
      const encoded = punycodeEncode(original);
      const isTooLong = encoded.length > 59;
      expect(lengthOf(original)).toBe(isTooLong ? Number.POSITIVE_INFINITY : encoded.length);
      if (!isTooLong) expect(decode(encoded)).toBe(original);
    }),
    { numRuns: 5_000 },
  );
});

test("what can be decoded is as long when it is encoded again: there is one Punycode of a text", () => {
  const digits = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789-");
  fc.assert(
    fc.property(fc.string({ unit: digits, minLength: 1, maxLength: 59, size: "max" }), (encoded) => {
      const codes = punycodeDecode(codePointsOf(encoded), 0, encoded.length);
      fc.pre(codes.length > 0);
      expect(punycodeLength(codes, 0, codes.length)).toBe(encoded.length);
    }),
    { numRuns: 20_000 },
  );
});

test("texts are as long as the platform says", () => {
  const near = fc.integer({ min: 0x4e00, max: 0x4e30 });
  const far = fc.integer({ min: 0x20000, max: 0x2a6d6 });
  const letter = fc.oneof(fc.constantFrom(0x61, 0x7a, 0x30, 0xe9, 0xfc), near, far);
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 58, size: "max" }), (codes) => {
      const ascii = domainToASCII(String.fromCodePoint(...codes));
      fc.pre(ascii.startsWith("xn--"));
      expect(punycodeLength(codes, 0, codes.length)).toBe(ascii.length <= 63 ? ascii.length - 4 : Infinity);
      if (ascii.length <= 63) expect(decode(ascii.slice(4))).toBe(String.fromCodePoint(...codes));
    }),
    { numRuns: 2_000 },
  );
});

test("agrees with the platform on names that both accept", () => {
  const letter = fc.oneof(
    fc.constantFrom("a", "z", "0", "é", "ß", "я", "ж", "λ"),
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x10330, max: 0x10340 }).map((code) => String.fromCodePoint(code)),
  );
  fc.assert(
    fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 20 }), (label) => {
      const ascii = domainToASCII(label);
      fc.pre(ascii !== "" && ascii.length < 64 && !/^\d/.test(ascii));
      expect([label, ascii].map(asciiOf)).toEqual([ascii, ascii]);
    }),
    { numRuns: 500 },
  );
});

test("what is no Punycode decodes to nothing", () => {
  const none = [
    "9",
    "99999",
    "a-ü",
    "é-9uc",
    "-9uc",
    "zzzzzzzzzzzzzzz",
    "A",
    "a b",
    "é",
    "a{",
    "a".repeat(60),
  ];
  expect(none.map(decode)).toEqual(none.map(() => ""));
  fc.assert(
    fc.property(fc.stringMatching(/^[\da-z-]{0,59}$/), (encoded) => {
      const codes = punycodeDecode(codePointsOf(encoded), 0, encoded.length);
      expect(codes.every((code) => code <= 0x10ffff)).toBe(true);
    }),
  );
});

test.each([
  ["Example", "example"],
  ["STRASSE", "strasse"],
  ["Straße", "straße"],
  ["GROẞ", "groß"],
  ["ΒΌΛΟΣ", "βόλοσ"],
  ["βόλος", "βόλος"],
  ["ﬁ①℡", "fi1tel"],
  ["ＡＢＣ", "abc"],
  ["a\u00ad\u200b\ufe0fb", "ab"],
  ["u\u0308", "ü"],
  ["ᾀ\u0345", "ἀιι"],
  ["\uab70\u13a0\u13f8", "\u13a0\u13a0\u13f0"],
  ["İ", "i̇"],
  ["a.b．c。d｡e․f", "a.b.c.d.e.f"],
  ["\u1d7bb\u{1d6d3}\u{1d6a4}", "\u1d7bbσı"],
  ["क\u094d\u200dष", "क\u094d\u200dष"],
  ["\u1160\u3164", "\u1160\u1160"],
])("idnCodes(%j) are those of %j", (label, mapped) => expect(idnCodes(label)).toEqual(codePointsOf(mapped)));

test.each<[string, string | undefined]>([
  ["Bücher.Example", "xn--bcher-kva.example"],
  ["XN--BCHER-KVA", "xn--bcher-kva"],
  ["ｘｎ--bcher-kva", "xn--bcher-kva"],
  ["例え。テスト", "xn--r8jz45g.xn--zckzah"],
  ["faß.de", "xn--fa-hia.de"],
  ["xn--fa-hia.de", "xn--fa-hia.de"],
  ["xn--bcher-kva2", undefined],
  ["xn--abc-", undefined],
  ["xn--é-9uc", undefined],
  ["a\u2024ü", "a.xn--tda"],
  ["ab－－cd", undefined],
  [`${"\u00ad".repeat(1023)}ü`, "xn--tda"],
  [`${"\u00ad".repeat(2000)}ü`, undefined],
])("%j in ASCII is %j", (text, ascii) => expect(asciiOf(text)).toBe(ascii));

test("short names are as long as they are, whatever is left out for them", () => {
  const near = fc.integer({ min: 0x905, max: 0x939 });
  const far = fc.oneof(fc.integer({ min: 0x4e00, max: 0x9fff }), fc.integer({ min: 0x20000, max: 0x2a6d6 }));
  const label = (letter: fc.Arbitrary<number>) =>
    fc.array(letter, { minLength: 1, maxLength: 34, size: "max" });
  const latin = fc.integer({ min: 0x61, max: 0x7a });
  const codes = fc.oneof(label(near), label(far), label(fc.oneof(near, latin)), label(fc.oneof(far, latin)));
  fc.assert(
    fc.property(codes, (each) => {
      const text = String.fromCodePoint(...each);
      const isLabel = each.every((code) => code < 0x80) || punycodeEncode(text).length <= 59;
      expect([text, isIdnName(each)]).toEqual([text, isLabel]);
    }),
    { numRuns: 3_000 },
  );
});

// Lengths of labels in ASCII by the platform: 63 octets, and one more.
test.each([
  ["é".repeat(57), "é".repeat(58)],
  ["日".repeat(57), "日".repeat(58)],
  [`${"a".repeat(55)}é`, `${"a".repeat(56)}é`],
  ["𠀀".repeat(56), "𠀀".repeat(57)],
])("the longest label %j", (longest, longer) => {
  expect([domainToASCII(longest).length, domainToASCII(longer).length]).toEqual([63, 64]);
  expect([longest, longer].map((label) => isIdnName(idnCodes(label)))).toEqual([true, false]);
});

test("names of 253 octets, and one more", () => {
  const [labels, name] = ["é.".repeat(28), "a".repeat(29)];
  expect(domainToASCII(`${labels}${name}`).length).toBe(253);
  expect([`${labels}${name}`, `${labels}${name}a`].map((text) => isIdnName(idnCodes(text)))).toEqual([
    true,
    false,
  ]);
});
