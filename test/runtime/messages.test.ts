import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeValue } from "../../templates/runtime/describeValue.ts";
import { editDistance } from "../../templates/runtime/editDistance.ts";
import { nearestMember } from "../../templates/runtime/nearestMember.ts";
import { ValidationError } from "../../templates/runtime/validationError.ts";
import { issueOf } from "./issueOf.ts";

describe("describeValue", () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const angry = {
    get length(): number {
      throw new Error("length");
    },
    toJSON() {
      throw new Error("toJSON");
    },
    toString() {
      throw new Error("toString");
    },
  };
  const angryArray = new Proxy([], {
    get() {
      throw new Error("get");
    },
  });

  const cases: readonly (readonly [value: unknown, words: string])[] = [
    [undefined, "undefined"],
    [null, "null"],
    [true, "true"],
    [-1.5, "-1.5"],
    [1e21, "1e+21"],
    [Number.NaN, "NaN"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
    ["", '""'],
    ['a"\n', '"a\\"\\n"'],
    ["x".repeat(40), `"${"x".repeat(40)}"`],
    ["x".repeat(41), `"${"x".repeat(39)}…"`],
    [`${"x".repeat(38)}\u{1f600}yyy`, `"${"x".repeat(38)}…"`],
    ["\ud800", '"\\ud800"'],
    [[], "an array of 0 items"],
    [[1], "an array of 1 item"],
    [cycle, "an array of 1 item"],
    [new Array(3), "an array of 3 items"],
    [{}, "an object"],
    [angry, "an object"],
    [angryArray, "an object"],
    [proxy, "an object"],
    [Object.create(null), "an object"],
    [10n, "a bigint"],
    [Symbol("s"), "a symbol"],
    [describeValue, "a function"],
    [class {}, "a function"],
  ];
  test("says what was received, whatever that is", () => {
    expect(cases.map(([value]) => describeValue(value))).toEqual(cases.map(([, words]) => words));
  });

  test("is one short line for whatever it gets", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
        const words = describeValue(value);
        expect(words).not.toMatch(/[\n\r]/);
        expect(words.length).toBeLessThan(250);
      }),
    );
  });
});

describe("nearestMember", () => {
  const actions = ["create", "write", "delete", "start", "stop", "login"];
  test.each<[string, readonly string[], string | undefined]>([
    ["crate", actions, "create"],
    ["craete", actions, "create"],
    ["CREATE", actions, "create"],
    ["Delte", actions, "delete"],
    ["stp", actions, "stop"],
    ["remove", actions, undefined],
    ["", actions, undefined],
    ["", [""], ""],
    ["A", ["b", "a"], "a"],
    ["b", ["a"], undefined],
    ["star", ["stir", "stay", "start"], "stir"],
    ["organization_membr", ["organization", "organization_member"], "organization_member"],
    ["create", [], undefined],
    ["x".repeat(100_000), actions, undefined],
    ["create", ["x".repeat(100_000)], undefined],
  ])("case %#", (text, members, nearest) => expect(nearestMember(text, members)).toBe(nearest));

  test("finds a member that one letter is missing from", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{5,20}$/), fc.nat(), (member, at) => {
        const index = at % member.length;
        expect(nearestMember(member.slice(0, index) + member.slice(index + 1), ["0123456789", member])).toBe(
          member,
        );
      }),
    );
  });
});

test("editDistance is a distance", () => {
  const distance = (a: string, b: string) => editDistance(a, b, 20);
  const word = fc.stringMatching(/^[ab]{0,6}$/);
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(distance(a, b) === 0).toBe(a === b);
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
      for (const most of [0, 1, 2, 3]) {
        const edits = editDistance(a, b, most);
        expect(edits <= most ? edits : most + 1).toBe(Math.min(distance(a, b), most + 1));
      }
    }),
  );
  expect(
    ["", "kitten", "saturday"].map((a, index) => distance(a, ["abc", "sitting", "sunday"][index] ?? "")),
  ).toEqual([3, 3, 3]);
});

describe("ValidationError", () => {
  const issue = (index: number) =>
    issueOf(index === 0 ? "" : `/items/${index}`, "type", "/type", `expected a string, received ${index}`);

  test("has a line for each issue", () => {
    const issues = [issue(0), issue(1)];
    const error = new ValidationError(issues);
    expect(error.message).toBe(
      "(root): expected a string, received 0\n/items/1: expected a string, received 1",
    );
    expect(error.issues).toBe(issues);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toMatch(/^ValidationError: \(root\)/);
  });

  test("counts the issues beyond the tenth", () => {
    const lines = (count: number) =>
      new ValidationError(Array.from({ length: count }, (_, index) => issue(index))).message.split("\n");
    expect(lines(10)).toHaveLength(10);
    expect(lines(10).at(-1)).toBe("/items/9: expected a string, received 9");
    expect(lines(11).at(-1)).toBe("... and 1 more");
    expect(lines(250)).toHaveLength(11);
    expect(lines(250).at(-1)).toBe("... and 240 more");
  });
});
