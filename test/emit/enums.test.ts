import { expect, test } from "vitest";
import { emitText } from "./emitText.ts";

test("a constant, its type, its values, its guard", async () => {
  const { enums, types } = await emitText({
    title: "Login type",
    description: "How.",
    enum: ["", "pass-word", 1, null],
  });
  expect(enums).toBe(`/** How. */
export const LoginType = {
  Empty: "",
  PassWord: "pass-word",
  N1: 1,
  Null: null,
} as const;
export type LoginType = (typeof LoginType)[keyof typeof LoginType];

/** The values of {@link LoginType}, in the order of the schema. */
export const loginTypeValues = ["", "pass-word", 1, null] as const;

/** Whether \`value\` is one of {@link loginTypeValues}. */
export function isLoginType(value: unknown): value is LoginType {
  return value === "" || value === "pass-word" || value === 1 || value === null;
}
`);
  expect(types).toBe(`export type { LoginType } from "./enums.js";\n`);
});

test("an open enum takes any string and knows its own", async () => {
  const { enums } = await emitText({ $defs: { Kind: { anyOf: [{ enum: ["a"] }, { type: "string" }] } } });
  expect(enums).toBe(`export const Kind = {
  A: "a",
} as const;
export type KnownKind = (typeof Kind)[keyof typeof Kind];

/** Any string; those of {@link KnownKind} were known when this was made. */
export type Kind = KnownKind | (string & {});

/** Whether \`value\` is a string, known or not. */
export function isKind(value: unknown): value is Kind {
  return typeof value === "string";
}

/** The values of {@link Kind}, in the order of the schema. */
export const kindValues = ["a"] as const;

/** Whether \`value\` is one of {@link kindValues}. */
export function isKnownKind(value: unknown): value is KnownKind {
  return value === "a";
}
`);
});

test("the strings of a long list are looked up", async () => {
  const members = ["", "user", "group", "chat", "task", "license", 1, null];
  const { enums } = await emitText({ title: "Kind", enum: members });
  expect(enums).toContain(`/** Strings of {@link Kind}, each at the index that {@link isKind} makes of it. */
const kindSlots: readonly string[] = ["group", "", "user", "task", "chat", "license", "", ""];

/** Whether \`value\` is one of {@link kindValues}. */
export function isKind(value: unknown): value is Kind {
  if (typeof value !== "string" || value.length === 0) return value === "" || value === 1 || value === null;
  const slot = value.charCodeAt(value.length - 1) & 7;
  return value === kindSlots[slot];
}
`);
});

test("where no number tells, a long list is told apart by length, then by the letter that tells most", async () => {
  // Alike at both ends and in the middle.
  const members = ["a", "b", "c", "d", "e"].map((letter) => `some.${letter}.words.here`);
  const { enums } = await emitText({ title: "Kind", enum: [...members, "abc", 1, null] });
  expect(enums).toContain(`export function isKind(value: unknown): value is Kind {
  if (typeof value !== "string") return value === 1 || value === null;
  switch (value.length) {
    case 3:
      return value === "abc";
    case 17:
      switch (value.charCodeAt(5)) {
        case 97: // a
          return value === "some.a.words.here";
        case 98: // b
          return value === "some.b.words.here";
        case 99: // c
          return value === "some.c.words.here";
        case 100: // d
          return value === "some.d.words.here";
        case 101: // e
          return value === "some.e.words.here";
      }
      return false;
  }
  return false;
}
`);
});

test("another name for an enum is a type, and no enums are no file", async () => {
  const $defs = { Kind: { enum: ["a", "b"] }, Sort: { $ref: "#/$defs/Kind" } };
  const { enums, types } = await emitText({ title: "Home", type: "string", $defs });
  expect(enums).not.toContain("Sort");
  expect(types).toContain(`import type { Kind } from "./enums.js";`);
  expect(types).toContain("export type Sort = Kind;");
  expect((await emitText({ title: "Home", type: "string" })).enums).toBe("");
});
