import { expect, test } from "vitest";
import { indented, type Lines, when } from "../../../src/emit/guards/lines.ts";
import { and, atom, or } from "../../../src/emit/guards/test.ts";

const text = (...lines: Lines) => indented(lines, "").trim().replace(/\s+/g, " ");
const count = (...more: Lines) => ({ scope: ["let count = 0;", "count++;", ...more] });

test("what declares a variable is a block only where it has to be", () => {
  expect(text("value++;", count(), "return true;")).toBe("value++; let count = 0; count++; return true;");
  expect(text("count(value);", count())).toBe("count(value); { let count = 0; count++; }");
  expect(text('use("count");', count())).toBe('use("count"); let count = 0; count++;');
  expect(text(count(), count())).toBe("{ let count = 0; count++; } { let count = 0; count++; }");
  expect(text(count(), { scope: ["let found = 0;"] })).toBe("let count = 0; count++; let found = 0;");
  expect(text(...when(atom("isThere"), [count()]), "count();")).toBe(
    "if (isThere) { let count = 0; count++; } count();",
  );
});

test("a block within another counts as what that declares", () => {
  const inner = { scope: ["const found = 1;"] };
  expect(text(count(inner))).toBe("let count = 0; count++; const found = 1;");
  expect(text(count(inner), "use(found);")).toBe("{ let count = 0; count++; const found = 1; } use(found);");
});

test("cases share their variables, and keep blocks", () => {
  const cases = [{ values: ["1"], lines: [count(), "break;"] }];
  expect(text({ over: "key", cases, otherwise: [count()] })).toBe(
    "switch (key) { case 1: { let count = 0; count++; } break; default: { let count = 0; count++; } }",
  );
});

test("a long condition has its parts on lines of their own, and so has a long part", () => {
  const calls = ["first", "second", "third"].map((word) => atom(`${word}${"Very".repeat(8)}LongName(value)`));
  const lines = when(and(atom("Array.isArray(value)"), or(...calls)), ["matches++;"]);
  expect(indented(lines, "")).toBe(`if (
  Array.isArray(value) &&
  (firstVeryVeryVeryVeryVeryVeryVeryVeryLongName(value) ||
    secondVeryVeryVeryVeryVeryVeryVeryVeryLongName(value) ||
    thirdVeryVeryVeryVeryVeryVeryVeryVeryLongName(value))
) {
  matches++;
}
`);
});
