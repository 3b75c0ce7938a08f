import { domainToASCII } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { idnToAscii } from "../../templates/runtime/idnToAscii.ts";
import { mapIdnName } from "../../templates/runtime/mapIdnName.ts";
import { punycodeDecode } from "../../templates/runtime/punycodeDecode.ts";
import { punycodeEncode } from "../../templates/runtime/punycodeEncode.ts";

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
  expect(punycodeEncode(text)).toBe(encoded);
  if (/^[\da-z-]*$/.test(encoded)) expect(punycodeDecode(encoded)).toBe(text);
});

test("decoding takes back encoding", () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom("a", "9", "-"), fc.constantFrom("ü", "語", "\u{10ffff}", "\u0080")),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, (original) => {
      const encoded = punycodeEncode(original);
      if (encoded.length <= 59) expect(punycodeDecode(encoded)).toBe(original);
    }),
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
      expect(idnToAscii(label)).toBe(ascii);
    }),
    { numRuns: 500 },
  );
});

test("what is no Punycode decodes to nothing", () => {
  expect(
    ["9", "99999", "a-ü", "-9uc", "zzzzzzzzzzzzzzz", "A", "a b", "é", "a".repeat(60)].map(punycodeDecode),
  ).toEqual(Array(9).fill(undefined));
  fc.assert(
    fc.property(fc.stringMatching(/^[\da-z-]{0,59}$/), (encoded) => {
      const text = punycodeDecode(encoded);
      if (text !== undefined)
        expect([...text].every((character) => (character.codePointAt(0) ?? 0) <= 0x10ffff)).toBe(true);
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
])("mapIdnName(%j) is %j", (label, mapped) => expect(mapIdnName(label)).toBe(mapped));

test.each<[string, string | undefined]>([
  ["Bücher.Example", "xn--bcher-kva.example"],
  ["XN--BCHER-KVA", "xn--bcher-kva"],
  ["ｘｎ--bcher-kva", "xn--bcher-kva"],
  ["例え。テスト", "xn--r8jz45g.xn--zckzah"],
  ["faß.de", "xn--fa-hia.de"],
  ["xn--fa-hia.de", "xn--fa-hia.de"],
  ["xn--bcher-kva2", undefined],
  ["xn--abc-", undefined],
  ["a\u2024ü", "a.xn--tda"],
  ["ab－－cd", undefined],
  [`${"\u00ad".repeat(2000)}ü`, undefined],
])("idnToAscii(%j) is %j", (text, ascii) => expect(idnToAscii(text)).toBe(ascii));
