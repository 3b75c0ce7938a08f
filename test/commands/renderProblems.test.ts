import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import picocolors from "picocolors";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderProblems } from "../../src/commands/renderProblems.ts";
import { type Problem, problem } from "../../src/problems.ts";

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), "problems-"));
  await writeFile(path.join(cwd, "a.json"), '{\r\n\t"type": "strin",\r\n\r\n  "x": "\u001b[2J\u202e"\r\n}');
  await writeFile(path.join(cwd, "long.json"), `\ufeff[${"1234, ".repeat(100)}true]`);
});
afterAll(() => rm(cwd, { recursive: true }));

const plain = (problems: readonly Problem[]) => renderProblems(problems, cwd, picocolors.createColors(false));
const at = (file: string, line: number, column: number, message: string, more: Partial<Problem> = {}) =>
  problem("file:///x", "", message, { file: path.join(cwd, file), line, column, ...more });

test("shows the line, and marks the column below it", () => {
  expect(plain([at("a.json", 2, 10, "Bad type.", { pointer: "/type" })])).toBe(
    'a.json:2:10 error /type: Bad type.\n  1 | {\n  2 | \t"type": "strin",\n    | \t        ^\n',
  );
  expect(plain([at("a.json", 4, 3, "Bad.")])).toBe(
    'a.json:4:3 error: Bad.\n  4 |   "x": "\ufffd[2J\ufffd"\n    |   ^\n',
  );
  expect(plain([at("a.json", 99, 1, "Beyond.")])).toBe("a.json:99:1 error: Beyond.\n");
  expect(plain([at("none.json", 1, 1, "Gone.")])).toBe("none.json:1:1 error: Gone.\n");
});

test("shows the part of a long line that matters", () => {
  const [head, excerpt, mark] = plain([at("long.json", 1, 602, "Late.")]).split("\n");
  expect(head).toBe("long.json:1:602 error: Late.");
  expect(excerpt).toBe("  1 |  1234, 1234, 1234, true]");
  expect(excerpt?.[(mark as string).indexOf("^")]).toBe("t");
});

test("sorts by position, and says the same once", () => {
  const problems = [
    at("b.json", 1, 1, "4"),
    at("a.json", 10, 1, "3"),
    at("a.json", 9, 2, "2", { severity: "warning" }),
    at("a.json", 9, 1, "1", { severity: "note" }),
    at("a.json", 9, 2, "2", { severity: "warning" }),
    problem("urn:x#/a", "", "6"),
    problem("option", "", "5"),
  ];
  expect(plain(problems).split("\n")).toEqual([
    "a.json:9:1 note: 1",
    "a.json:9:2 warning: 2",
    "a.json:10:1 error: 3",
    "b.json:1:1 error: 4",
    "error: 5",
    "urn:x#/a error: 6",
    "",
  ]);
});

test("colours the severity", () => {
  const colors = picocolors.createColors(true);
  expect(renderProblems([problem("", "", "Bad.")], cwd, colors)).toBe(`${colors.red("error")}: Bad.\n`);
});

test("shows the first fifty, errors before the others, and counts the rest", () => {
  const errors = Array.from({ length: 48 }, (_, index) => at("b.json", index + 1, 1, `e${index}`));
  const notes = Array.from({ length: 4 }, (_, index) =>
    at("a.json", index + 9, 1, `n${index}`, { severity: "note" }),
  );
  const lines = plain([...errors, ...notes]).split("\n");
  expect(lines.slice(0, 3)).toEqual(["a.json:9:1 note: n0", "a.json:10:1 note: n1", "b.json:1:1 error: e0"]);
  expect(lines.slice(49)).toEqual([
    "b.json:48:1 error: e47",
    "... and 2 more to note. --json lists them all.",
    "",
  ]);
  const more = Array.from({ length: 9 }, (_, index) => at("c.json", index + 1, 1, `m${index}`));
  expect(plain([...notes, ...errors, ...more])).toContain(
    "\n... and 7 more errors, 4 more to note. --json lists them all.\n",
  );
});
