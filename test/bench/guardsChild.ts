import { writeFileSync } from "node:fs";
import path from "node:path";
import type { JsonObject } from "../../src/json.ts";
import { documentsOf } from "./documents.ts";
import type { Judge, Task } from "./judge.ts";
import { type OurPackage, ourJudge, ourPackage, withMessages } from "./ours.ts";
import { peers } from "./peers.ts";
import { type Budget, type Runner, runRounds, timeOf } from "./rounds.ts";
import { subjects } from "./subjects.ts";
import { truth } from "./truth.ts";
import { withoutFormats } from "./withoutFormats.ts";

/** How one contender did. */
export interface ContenderResult {
  readonly name: string;
  /** Median nanoseconds per document. */
  readonly valid: number;
  readonly invalid: number;
  /** Documents judged wrongly. */
  readonly wrong: number;
}

/** What one process found out about one subject. */
export interface SubjectResult {
  readonly subject: string;
  readonly collect: boolean;
  readonly documents: { readonly valid: number; readonly invalid: number; readonly bytes: number };
  readonly rounds: number;
  /** Ours first, then ours with all messages read where issues are collected; `JSON.parse` last. */
  readonly contenders: readonly ContenderResult[];
  /** Contenders that do not take the schema, with what they say. */
  readonly refused: { readonly [name: string]: string };
  readonly ours: OurPackage;
}

/** What the parent asks for. */
export interface GuardsTask {
  readonly subject: string;
  readonly project: string;
  /** An empty folder; the package and the documents are left there. */
  readonly folder: string;
  readonly count: number;
  readonly budget: Budget;
}

const { subject: name, project, folder, count, budget }: GuardsTask = JSON.parse(process.argv[2] ?? "");
const subject = (await subjects(project)).find((each) => each.name === name);
if (subject === undefined) throw new Error(`No subject is called ${name}`);
const { schema, documents = {}, asserted = false, collect = false } = subject;
const plain = (each: JsonObject) => (asserted ? each : (withoutFormats(each) as JsonObject));
const task: Task = {
  schema: plain(schema),
  documents: Object.fromEntries(Object.entries(documents).map(([uri, each]) => [uri, plain(each)])),
  asserted,
  collect,
  auditLog: name.startsWith("AuditLog"),
  root: project,
};

const exact = await truth(task);
const sets = documentsOf(subject, exact, count);
writeFileSync(path.join(folder, "documents.json"), JSON.stringify([...sets.valid, ...sets.invalid]));
const ours = await ourPackage(project, path.join(folder, "package"), {
  schema,
  documents,
  overlays: false,
  formats: asserted ? "assert" : "annotate",
});

const refused: Record<string, string> = {};
const runners: Runner[] = [];
const wrong = new Map<string, number>();
const enter = (contender: string, judge: Judge) => {
  let misses = 0;
  for (const [set, texts] of Object.entries(sets))
    for (const text of texts) if (judge(JSON.parse(text)) !== (set === "valid")) misses++;
  wrong.set(contender, misses);
  runners.push({ name: contender, judge, rounds: { valid: [], invalid: [] } });
};
enter("ours", await ourJudge(ours, collect));
// Peers have made their messages, most of them constants, by the time that they list an issue.
if (collect) enter(withMessages, await ourJudge(ours, collect, true));
for (const [contender, make] of Object.entries(peers)) {
  try {
    const judge = await make(task);
    if (judge !== undefined) enter(contender, judge);
  } catch (error) {
    refused[contender] = String(error).split("\n")[0]?.slice(0, 160) ?? "";
  }
}
const parse: Runner = { name: "JSON.parse", judge: () => true, rounds: { valid: [], invalid: [] } };
const rounds = runRounds(runners, sets, budget, parse);

const result: SubjectResult = {
  subject: name,
  collect,
  documents: {
    valid: sets.valid.length,
    invalid: sets.invalid.length,
    bytes: Math.round(
      [...sets.valid, ...sets.invalid].join("").length / (sets.valid.length + sets.invalid.length),
    ),
  },
  rounds,
  contenders: [...runners, parse].map((runner) => ({
    name: runner.name,
    valid: timeOf(runner, "valid", sets.valid.length),
    invalid: timeOf(runner, "invalid", sets.invalid.length),
    wrong: wrong.get(runner.name) ?? 0,
  })),
  refused,
  ours,
};
console.log(JSON.stringify(result));
