import { expect, test } from "vitest";
import { judgesOf } from "../../src/emit/fixtures/judges.ts";

const guards = `export function isTree(value: unknown): boolean {
  return !Array.isArray(value) || (isTree(value[0]) && isTree(value[0]));
}
export function validateTree(value: unknown): { issues: readonly { keyword: string }[] } {
  return { issues: isTree(value) ? [] : [{ keyword: "type" }] };
}
`;

function nested(depth: number): readonly unknown[] {
  return depth === 0 ? [] : [nested(depth - 1)];
}

test("a document whose judging takes exponential time is neither valid nor invalid", () => {
  const judges = judgesOf([{ path: "src/guards.ts", text: guards }]);
  expect(judges.accepts("Tree", nested(10) as never)).toBe(true);
  expect(judges.accepts("Tree", nested(60) as never)).toBe(false);
  expect(judges.issues("Tree", nested(60) as never)).toEqual([]);
  expect(judges.accepts("Tree", nested(10) as never)).toBe(true);
});
