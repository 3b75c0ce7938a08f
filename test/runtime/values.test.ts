import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText } from "../../templates/runtime/canonicalText.ts";
import { codePointLength } from "../../templates/runtime/codePointLength.ts";
import { hasUniqueItems } from "../../templates/runtime/hasUniqueItems.ts";
import { isObject } from "../../templates/runtime/isObject.ts";
import { jsonEqual } from "../../templates/runtime/jsonEqual.ts";

/** JSON as `JSON.stringify` writes it, with sorted keys: equal texts for equal values. */
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

/** JSON values out of few parts, so that equal ones are common. */
const { value: smallJson } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(0, -0, 1, "1", "", true, false, null, "a", '{"a":1}', "[1]"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "c", "toString"), tie("value"), { maxKeys: 3 }),
  ),
}));

function nested(depth: number, inner: unknown, wrap: (value: unknown) => unknown): unknown {
  let value = inner;
  for (let level = 0; level < depth; level++) value = wrap(value);
  return value;
}

test("isObject accepts objects alone", () => {
  expect([{}, Object.create(null), new Date(0)].every(isObject)).toBe(true);
  expect([null, undefined, [], "", 0, true, () => {}, Symbol.iterator].some(isObject)).toBe(false);
});

const textOf = (value: unknown) => canonicalText(value, Number.POSITIVE_INFINITY);

describe("codePointLength", () => {
  test.each([
    ["", 0],
    ["abc", 3],
    ["\u{1f600}", 1],
    ["a\u{1f600}b\u{10ffff}", 4],
    ["\ud83d", 1],
    ["\ude00\ud83d", 2],
    ["\ud83d\ud83d\ude00\ude00", 3],
    ["e\u0301", 2],
  ])("%j has %i", (text, length) => expect(codePointLength(text)).toBe(length));

  test("counts as string iteration does, lone surrogates included", () => {
    const unit = fc.constantFrom("\ud800", "\udbff", "\udc00", "\udfff", "a", "\ue000", "\ud7ff");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit })), (text) => {
        expect(codePointLength(text)).toBe([...text].length);
      }),
    );
  });
});

describe("jsonEqual and canonicalText", () => {
  test("agree with sorted JSON text", () => {
    fc.assert(
      fc.property(smallJson, smallJson, (a, b) => {
        const equal = sortedText(a) === sortedText(b);
        expect(jsonEqual(a, b)).toBe(equal);
        expect(textOf(a) === textOf(b)).toBe(equal);
      }),
      { numRuns: 2000 },
    );
  });

  test("agree with sorted JSON text on any JSON and a copy of it with its keys turned round", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const turned = JSON.parse(JSON.stringify(value), (_, inner) =>
          isObject(inner) ? Object.fromEntries(Object.entries(inner).reverse()) : inner,
        );
        expect(jsonEqual(value, turned)).toBe(true);
        expect(textOf(value)).toBe(textOf(turned));
      }),
    );
  });

  test.each([
    [1, 1.0, true],
    [0, -0, true],
    [1, true, false],
    [0, false, false],
    [null, undefined, false],
    [[], {}, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: undefined }, {}, false],
    [{ a: undefined }, { b: undefined }, false],
    [{}, { toString: 1 }, false],
    [{ toString: Object.prototype.toString }, {}, false],
    [JSON.parse('{"__proto__":1}'), {}, false],
    [JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":1}'), true],
    [["a,b"], ["a", "b"], false],
    [[1, [2]], [[1], 2], false],
    [{ 'a":1,"b': 2 }, { a: 1, b: 2 }, false],
  ])("%j against %j: %j", (a, b, equal) => {
    expect(jsonEqual(a, b)).toBe(equal);
    expect(jsonEqual(b, a)).toBe(equal);
    expect(textOf(a) === textOf(b)).toBe(equal);
  });

  test("no depth is too deep", () => {
    for (const wrap of [(value: unknown) => [value], (value: unknown) => ({ next: value })]) {
      const [a, b, c] = [nested(30_000, 1, wrap), nested(30_000, 1, wrap), nested(30_000, 2, wrap)];
      expect([jsonEqual(a, b), jsonEqual(a, c)]).toEqual([true, false]);
      expect([hasUniqueItems([a, c]), hasUniqueItems([a, b])]).toEqual([true, false]);
    }
  });

  test("canonicalText tells a number before a key from the length of the key", () => {
    const one = { a: 12, abc: `${"x".repeat(16)}"1:z` };
    const other = { a: 1, [`abc"20:${"x".repeat(16)}`]: "z" };
    expect(textOf(one)).not.toBe(textOf(other));
  });

  test("canonicalText ends on cycles, and tells where they lead", () => {
    const cycle = (value: unknown, inner: boolean) => {
      const root: Record<string, unknown> = { value };
      const child: Record<string, unknown> = {};
      root["child"] = child;
      child["back"] = inner ? child : root;
      return root;
    };
    expect(textOf(cycle(1, true))).toBe(textOf(cycle(1, true)));
    expect(textOf(cycle(1, true))).not.toBe(textOf(cycle(1, false)));
    const shared = { a: 1 };
    expect(textOf([shared, shared])).toBe(textOf([{ a: 1 }, { a: 1 }]));
  });
});

describe("hasUniqueItems", () => {
  test("agrees with comparing all pairs", () => {
    fc.assert(
      fc.property(fc.array(smallJson, { maxLength: 8 }), (items) => {
        const texts = items.map(sortedText);
        expect(hasUniqueItems(items)).toBe(new Set(texts).size === texts.length);
      }),
      { numRuns: 2000 },
    );
  });

  test("agrees with comparing all pairs of objects, of few and of many alike", () => {
    const item = fc.record(
      { a: fc.nat(40), b: fc.array(fc.nat(9), { maxLength: 2 }), c: fc.constantFrom("x", 1, null) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 2, maxLength: 40, size: "max" }), (items) => {
        const texts = items.map(sortedText);
        expect(hasUniqueItems(items)).toBe(new Set(texts).size === texts.length);
        const different = items.filter((_, index) => texts.indexOf(texts[index] as string) === index);
        expect(hasUniqueItems(different)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    [[], true],
    [[1, true, "1", [1], ["1"], null, {}, [], "null", "{}"], true],
    [[0, -0], false],
    [
      [
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ],
      false,
    ],
    [["{}", {}], true],
    [[undefined, undefined], false],
  ])("%j: %j", (items, unique) => expect(hasUniqueItems(items)).toBe(unique));

  test("a long array of objects that differ only deep down", () => {
    const items = Array.from({ length: 20_000 }, (_, id) => ({
      kind: "user",
      of: { inner: { list: [1, 2, { id }] } },
    }));
    expect(hasUniqueItems(items)).toBe(true);
    expect(hasUniqueItems([...items, { of: { inner: { list: [1, 2, { id: 77 }] } }, kind: "user" }])).toBe(
      false,
    );
  });
});
