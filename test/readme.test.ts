import { readFileSync } from "node:fs";
import { markdownTable } from "markdown-table";
import { expect, test } from "vitest";
import { optionRows } from "../src/options.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** What README says between two marks. */
function between(mark: string): string {
  const text = new RegExp(`<!-- ${mark} -->\\n([^]*?)<!-- /${mark} -->`).exec(readme)?.[1];
  return text?.trim() ?? "";
}

test("README's options are the rows of options.ts", () => {
  const rows = optionRows.map((row) => [
    `\`${row.name}\``,
    `\`--${row.flag}\``,
    row.default,
    row.description,
  ]);
  expect(between("options")).toBe(markdownTable([["option", "flag", "default", "what it does"], ...rows]));
});

test("README names scripts and files that exist", () => {
  const { scripts } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] as string);
  expect(named.length).toBeGreaterThan(3);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
  for (const [, path] of readme.matchAll(/\]\(([^)#:]+)\)/g)) {
    expect(() => readFileSync(new URL(`../${path}`, import.meta.url))).not.toThrow();
  }
});
