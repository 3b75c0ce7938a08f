import path from "node:path";
import { markdownTable } from "markdown-table";
import type { FileVerdict } from "./judgeDraft.ts";
import type { SuitePart } from "./suite.ts";

/** The parts of the suite, in the order of columns and paragraphs. */
const parts: readonly { readonly part: SuitePart; readonly title: string }[] = [
  { part: "required", title: "required" },
  { part: "optional", title: "optional" },
  { part: "format", title: "optional formats" },
];

/** A Markdown table with a row for each draft and one for all: passed of all tests, by part of the suite. */
export function totalsTable(drafts: ReadonlyMap<string, readonly FileVerdict[]>): string {
  const all = [...drafts.values()].flat();
  const rows = [...drafts, ["all", all] as const].map(([draft, verdicts]) => [
    draft,
    ...parts.map(({ part }) => score(verdicts.filter(({ file }) => file.part === part))),
    score(verdicts),
  ]);
  return markdownTable([["draft", ...parts.map(({ title }) => title), "all"], ...rows], {
    align: ["l", "r", "r", "r", "r"],
  });
}

/** Passed of all tests for each file of a draft, as running text under the name of its part. */
export function filesText(verdicts: readonly FileVerdict[]): string {
  return parts
    .map(({ part, title }) => {
      const own = verdicts.filter(({ file }) => file.part === part);
      const cells = own.map((each) => `${path.posix.basename(each.file.name, ".json")} ${score([each])}`);
      return wrap(`  ${title}:`, cells);
    })
    .join("\n");
}

function wrap(start: string, cells: readonly string[]): string {
  const lines = [start];
  for (const cell of cells) {
    const line = `${lines.at(-1)} ${cell}`;
    if (line.length > 110) lines.push(`   ${cell},`);
    else lines[lines.length - 1] = `${line},`;
  }
  return lines.join("\n").replace(/,$/, "");
}

function score(verdicts: readonly FileVerdict[]): string {
  const tests = verdicts.reduce((sum, verdict) => sum + verdict.tests, 0);
  const misses = verdicts.reduce((sum, verdict) => sum + verdict.misses.length, 0);
  return tests === 0 ? "-" : `${tests - misses}/${tests}`;
}
