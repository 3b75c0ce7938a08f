import { format, inspect } from "node:util";
import { describe, expect, expectTypeOf, test } from "vitest";
import { addMissing } from "../../templates/runtime/addMissing.ts";
import { addNever } from "../../templates/runtime/addNever.ts";
import { addNotListed } from "../../templates/runtime/addNotListed.ts";
import { addNotMember } from "../../templates/runtime/addNotMember.ts";
import { addUnexpected } from "../../templates/runtime/addUnexpected.ts";
import { addWrongType } from "../../templates/runtime/addWrongType.ts";
import type { FoundIssues } from "../../templates/runtime/foundIssues.ts";
import type { Issue } from "../../templates/runtime/issue.ts";
import { memberWords } from "../../templates/runtime/memberWords.ts";
import { withoutDoubles } from "../../templates/runtime/withoutDoubles.ts";
import { issueOf } from "./issueOf.ts";

/** All that `add` finds. */
function issuesOf(add: (found: FoundIssues) => void): readonly Issue[] {
  const found: FoundIssues = { ok: false, issues: undefined };
  add(found);
  return found.issues ?? [];
}

const plain = {
  instancePath: "/a",
  keyword: "enum",
  schemaPath: "/properties/a/enum",
  message: 'expected one of "red", "green", received "gren"; did you mean "green"?',
};
const made = () =>
  issuesOf((found) =>
    addNotMember(found, "/a", "/properties/a/enum", "enum", ["red", "green"], "gren"),
  )[0] as Issue;

describe("an issue", () => {
  test("says what it says by all of its names", () => {
    const { instancePath, keyword, schemaPath, message } = made();
    expect({ instancePath, keyword, schemaPath, message }).toEqual(plain);
    expect(made()).toMatchObject(plain);
  });

  test("is a plain object to JSON", () => {
    expect(made().toJSON()).toEqual(plain);
    expect(JSON.parse(JSON.stringify([made()]))).toEqual([plain]);
    expect(Object.keys(JSON.parse(JSON.stringify(made())))).toEqual(Object.keys(plain));
  });

  test("is printed as that plain object", () => {
    expect(inspect(made())).toBe(inspect(plain));
    expect(format("%o", { issues: [made()] })).toContain(plain.message);
    expect(inspect([made()], { depth: 0 })).toBe(inspect([plain], { depth: 0 }));
  });

  test("has a copy without the message, in types too", () => {
    const copy = { ...made() };
    expect(Object.keys(copy)).toEqual(["instancePath", "keyword", "schemaPath"]);
    expectTypeOf(copy).not.toHaveProperty("message");
  });

  test("has its message made when that is first read", () => {
    const items = [1];
    const [issue] = issuesOf((found) => addWrongType(found, "", "/type", "a string", items));
    items.push(2);
    expect(issue?.message).toBe("expected a string, received an array of 2 items");
    items.push(3);
    expect(issue?.message).toBe("expected a string, received an array of 2 items");
  });

  test.each<[string, (found: FoundIssues) => void, Partial<Issue>]>([
    [
      "what is missing",
      (found) => addMissing(found, "/a", "/b/required", "required", 'c"d'),
      {
        instancePath: "/a",
        keyword: "required",
        schemaPath: "/b/required",
        message: 'expected the property "c\\"d", which is missing',
      },
    ],
    [
      "what must not be there",
      (found) => addUnexpected(found, "/a/b", "/c/additionalProperties", "additionalProperties", "b"),
      { schemaPath: "/c/additionalProperties", message: 'expected no property "b"' },
    ],
    [
      "what nothing is allowed for",
      (found) => addNever(found, "/a", "/c/not", "not", null),
      { schemaPath: "/c/not", message: "expected no value, received null" },
    ],
    [
      "what is no text of a list",
      (found) => addNotListed(found, "/a", "/c", ["x"], "y"),
      { keyword: "enum", schemaPath: "/c/enum", message: 'expected "x", received "y"' },
    ],
    [
      "what is no text at all",
      (found) => addNotListed(found, "/a", "/c", ["x"], 1),
      { keyword: "type", schemaPath: "/c/type", message: "expected a string, received 1" },
    ],
  ])("tells of %s", (_, add, expected) => expect(issuesOf(add)).toMatchObject([expected]));
});

test.each<[readonly unknown[], string]>([
  [[], "nothing"],
  [["a"], '"a"'],
  [["a", 1, null, -0, 1.5, true], 'one of "a", 1, null, 0, 1.5, true'],
  [['a"\n', "é", {}, [1]], 'one of "a\\"\\n", "é", {}, [1]'],
  [[1, 2, 3, 4, 5, 6, 7, 8], "one of 1, 2, 3, 4, 5, 6, 7, 8"],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "one of 1, 2, 3, 4, 5, 6, 7, 8 and 2 more"],
  [["x".repeat(58)], `"${"x".repeat(58)}"`],
  [["x".repeat(59)], `"${"x".repeat(56)}...`],
  [[`${"x".repeat(55)}\u{1f600}yyy`], `"${"x".repeat(55)}...`],
])("memberWords: case %#", (members, words) => expect(memberWords(members)).toBe(words));

describe("withoutDoubles", () => {
  const [a, b] = [issueOf("/a", "type", "/type", "x"), issueOf("/b", "type", "/type", "x")];

  test("leaves what is said once", () => {
    const result = { ok: false as const, issues: [a, b, issueOf("/a", "type", "/allOf/0/type", "y")] };
    expect(withoutDoubles(result)).toEqual(result);
    const valid = { ok: true as const, value: 1 };
    expect(withoutDoubles(valid)).toBe(valid);
  });

  test("tells apart what is said of many values, and of lists of the same members", () => {
    const made = (count: number) =>
      issuesOf((found) => {
        for (let index = 0; index < count; index++) addWrongType(found, `/${index}`, "/type", "a string", 5);
        addNotMember(found, "/x", "/enum", "enum", ["a"], 5);
        addNotMember(found, "/x", "/allOf/0/enum", "enum", ["a"], 5);
        addNotMember(found, "/x", "/allOf/1/enum", "enum", ["b"], 5);
        addMissing(found, "/x", "/required", "required", "a");
        addMissing(found, "/x", "/required", "required", "b");
        addMissing(found, "/x", "/allOf/0/required", "required", "b");
      });
    for (const count of [0, 1, 57, 58, 59, 200]) {
      const issues = made(count);
      const kept = withoutDoubles({ ok: false, issues });
      expect(kept).toEqual({
        ok: false,
        issues: issues.filter((_, at) => at !== count + 1 && at !== count + 5),
      });
    }
  });

  test("looks at each of the paths of very deep values where they are as long together as can be read", () => {
    const path = "/0".repeat(20_000);
    const kept = (length: number, count: number) => {
      const issues = issuesOf((found) => {
        for (let index = 0; index < count; index++) {
          addWrongType(found, path.slice(0, length), "/type", "a string", 5);
          addWrongType(found, `/${index}`, "/type", "a string", 5);
        }
      });
      return withoutDoubles({ ok: false, issues });
    };
    const countOf = (result: ReturnType<typeof kept>) => (result.ok ? 0 : result.issues.length);
    expect(countOf(kept(10_000, 900))).toBe(901);
    expect(countOf(kept(20_000, 900))).toBe(1_800);
    expect(countOf(kept(90, 30_000))).toBe(30_001);
  });

  test("keeps the first of what is said of the same value by the same keyword in the same words", () => {
    const again = issueOf("/a", "type", "/allOf/0/type", "x");
    expect(withoutDoubles({ ok: false, issues: [a, b, again] })).toEqual({ ok: false, issues: [a, b] });
  });
});
