import { expect, test } from "vitest";
import {
  intersectionNode,
  type Member,
  type TupleElement,
  type TypeNode,
  textNode,
  typeText,
  unionNode,
} from "../../src/emit/typeText.ts";

const [a, b, c] = ["A", "B", "C"].map(textNode) as [TypeNode, TypeNode, TypeNode];
const array = (of: TypeNode, readonly = true): TypeNode => ({ kind: "array", readonly, of });
const tuple = (...elements: TupleElement[]): TypeNode => ({ kind: "tuple", readonly: true, elements });
const object = (...members: Partial<Member>[]): TypeNode => ({
  kind: "object",
  members: members.map((member) => ({
    docs: [],
    readonly: true,
    name: "a",
    optional: false,
    type: a,
    ...member,
  })),
});

test("parentheses stand where they are needed, and nowhere else", () => {
  expect(typeText(array(unionNode([a, b])))).toBe("readonly (A | B)[]");
  expect(typeText(array(array(a)))).toBe("readonly (readonly A[])[]");
  expect(typeText(array(array(a, false), false))).toBe("A[][]");
  expect(typeText(array(tuple(), false))).toBe("(readonly [])[]");
  expect(typeText(array(intersectionNode([a, b])))).toBe("readonly (A & B)[]");
  expect(typeText(array(object({})))).toBe("readonly { readonly a: A }[]");
  expect(typeText(intersectionNode([unionNode([a, b]), c]))).toBe("(A | B) & C");
  expect(typeText(unionNode([intersectionNode([a, b]), array(c)]))).toBe("A & B | readonly C[]");
  expect(typeText(tuple({ type: a, form: "required" }, { type: unionNode([a, b]), form: "optional" }))).toBe(
    "readonly [A, (A | B)?]",
  );
  expect(typeText(tuple({ type: array(a), form: "optional" }, { type: array(b), form: "rest" }))).toBe(
    "readonly [(readonly A[])?, ...(readonly B[])[]]",
  );
});

test("unions and intersections have no doubles, no nesting and no fewer than two members", () => {
  expect(typeText(unionNode([a, unionNode([b, a])]))).toBe("A | B");
  expect(typeText(intersectionNode([a, a]))).toBe("A");
  expect(typeText(unionNode([]))).toBe("never");
  expect(typeText(intersectionNode([]))).toBe("unknown");
});

test("long types are broken over lines that fit", () => {
  const long = textNode(`"${"x".repeat(60)}"`);
  const other = textNode(`"${"y".repeat(60)}"`);
  const node = object(
    { type: unionNode([long, other, textNode("null")]) },
    { name: "b", type: array(unionNode([long, other, textNode("null")])), docs: ["One.", "", "@x"] },
  );
  expect(typeText(node)).toBe(
    [
      "{",
      "  readonly a:",
      `    | "${"x".repeat(60)}"`,
      `    | "${"y".repeat(60)}"`,
      "    | null;",
      "  /**",
      "   * One.",
      "   *",
      "   * @x",
      "   */",
      "  readonly b: readonly (",
      `    | "${"x".repeat(60)}"`,
      `    | "${"y".repeat(60)}"`,
      "    | null",
      "  )[];",
      "}",
    ].join("\n"),
  );
});
