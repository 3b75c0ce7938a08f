import fc from "fast-check";
import { expect, test } from "vitest";
import { isTypeName } from "../../src/model/takenNames.ts";
import { memberNames, spelledName, typeName } from "../../src/model/typeName.ts";

test.each([
  ["OAuth2ProviderApp", "OAuth2ProviderApp"],
  ["MinimalOrganization", "MinimalOrganization"],
  ["UUID", "UUID"],
  ["user-status", "UserStatus"],
  ["api_key", "ApiKey"],
  ["AUDIT_LOG", "AuditLog"],
  ["1st", "N1st"],
  ["", "Empty"],
  ["🎉", "U1f389"],
  ["a/b c", "ABC"],
  ["用户 名", "用户名"],
  ["cafe\u0301", "Caf\u00e9"],
  [">=", "GreaterOrEqual"],
  ["__proto__", "Proto"],
  ["constructor", "Constructor"],
  ["Page<User>", "PageUser"],
])("typeName(%j) is %s", (text, name) => {
  expect(typeName(text)).toBe(name);
});

test("any text becomes an identifier that can name a type", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(typeName(text)).toSatisfy(isTypeName);
      expect(spelledName(text)).toSatisfy(isTypeName);
    }),
  );
});

test("spelledName keeps apart what typeName folds", () => {
  expect(["foo-bar", "foo_bar", "foo.bar"].map(spelledName)).toEqual([
    "FooDashBar",
    "FooUnderscoreBar",
    "FooDotBar",
  ]);
});

test("memberNames are readable", () => {
  const names = (...values: (string | number | boolean | null)[]) => memberNames(values).join(" ");
  expect(names("", "password", "request_password_reset")).toBe("Empty Password RequestPasswordReset");
  expect(names("foo-bar", "foo_bar", "foo bar")).toBe("FooBar FooUnderscoreBar FooSpaceBar");
  expect(names("+", "-", ">=", "<", "c++", "c#", "c")).toBe(
    "Plus Dash GreaterOrEqual Less CPlusPlus CHash C",
  );
  expect(names("+1", "-1", "1st", "2fa", "100%")).toBe("Plus1 Minus1 N1st N2fa N100Percent");
  expect(names("__proto__", "constructor", "prototype")).toBe("Proto Constructor Prototype");
  expect(names("GET", "get", "IN_PROGRESS")).toBe("Get get InProgress");
  expect(names(1, -1, 1.5, "1", true, null)).toBe("N1 Minus1 N1Point5 String1 True Null");
  expect(names("👍", "🎉")).toBe("U1f44d U1f389");
});

test("memberNames are unique identifiers, and appending a value changes none", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 4 }),
    fc.constantFrom("a", "A", "a-b", "a_b", "aB", "ab", "1", "-1"),
  );
  const value = fc.oneof(text, fc.integer({ min: -3, max: 3 }), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(fc.uniqueArray(value, { maxLength: 12 }), (values) => {
      const names = memberNames(values);
      expect(new Set(names).size).toBe(values.length);
      for (const name of names) expect(name).toMatch(/^[\p{ID_Start}][\p{ID_Continue}]*$/u);
      expect(memberNames(values.slice(0, -1))).toEqual(names.slice(0, -1));
    }),
    { numRuns: 500 },
  );
});
