import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { x } from "tinyexec";
import { buildChildren, project } from "./buildChildren.ts";
import type { GuardsTask, SubjectResult } from "./guardsChild.ts";
import { type Optimised, optimised } from "./optimised.ts";
import type { Budget } from "./rounds.ts";
import { subjects } from "./subjects.ts";

export type GuardsResult = Omit<SubjectResult, "ours"> & { readonly optimised: Optimised };

/** Names of all subjects. */
export async function subjectNames(): Promise<string[]> {
  return (await subjects(project)).map(({ name }) => name);
}

/**
 * Races the guards of each subject against those of the peers, each subject in a process of its own, so that the inline caches of one
 * do not disturb another. `count` valid and `count` invalid documents each; `tell` hears which subject is on, and where its package
 * and its documents are left to be looked at, if they are to be kept.
 */
export async function measureGuards(
  names: readonly string[],
  {
    count,
    budget,
    keep,
    tell,
  }: { readonly count: number; readonly budget: Budget; readonly keep: boolean; tell(what: string): void },
): Promise<GuardsResult[]> {
  const children = await buildChildren("guardsChild", "optimisedChild");
  const results: GuardsResult[] = [];
  for (const subject of names) {
    tell(subject);
    const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
    try {
      const task: GuardsTask = { subject, project, folder, count, budget };
      const { stdout } = await x("node", [children["guardsChild"] ?? "", JSON.stringify(task)], {
        throwOnError: true,
      });
      const { ours, ...result }: SubjectResult = JSON.parse(stdout);
      const documents = path.join(folder, "documents.json");
      const child = children["optimisedChild"] ?? "";
      results.push({ ...result, optimised: await optimised(child, ours, documents, result.collect) });
    } finally {
      if (keep) tell(`kept: ${folder}`);
      else rmSync(folder, { recursive: true });
    }
  }
  return results;
}
