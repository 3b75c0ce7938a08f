import { parseArgs } from "node:util";
import { type FileVerdict, judgeDraft } from "./judgeDraft.ts";
import { sortMisses } from "./sortMisses.ts";
import { suiteDrafts, suiteFiles, suiteFolder, suiteMissing, suiteRemotes } from "./suite.ts";
import { filesText, totalsTable } from "./tables.ts";
import { typesReport, typesTable } from "./typesReport.ts";

const { values } = parseArgs({
  options: { suite: { type: "string" }, draft: { type: "string", multiple: true } },
});
const folder = suiteFolder(values.suite);
if (folder === undefined) {
  console.log(values.suite === undefined ? suiteMissing : `There is no test suite at ${values.suite}.`);
  // A folder that was asked for by name has to be there.
  process.exit(values.suite === undefined ? 0 : 1);
}

// What users get is what is judged, so the built package; its types are those of the sources.
const { load } = (await import("../../dist/index.js" as string)) as typeof import("../../src/index.ts");
const remotes = suiteRemotes(folder);
const drafts = new Map<string, FileVerdict[]>();
for (const draft of values.draft ?? suiteDrafts) {
  const verdicts = await judgeDraft(load, draft, suiteFiles(folder, draft), remotes);
  drafts.set(draft, verdicts);
  const { accepted, unexplained, stale } = sortMisses(draft, verdicts);
  console.log(`${draft}\n${filesText(verdicts)}`);
  for (const { file, test, reason } of accepted) console.log(`  accepted: ${file}: ${test} (${reason})`);
  for (const { file, group, test, verdict } of unexplained)
    console.log(`  MISS: ${file}: ${group}: ${test}: ${verdict}`);
  for (const row of stale) console.log(`  MISS: listed as impossible, but it passes: ${row}`);
  if (verdicts.length === 0) console.log("  MISS: the suite has no such draft");
  if (verdicts.length === 0 || unexplained.length + stale.length > 0) process.exitCode = 1;
  console.log();
}
const rows = [];
for (const draft of drafts.keys()) {
  const files = suiteFiles(folder, draft).filter(({ part }) => part === "required");
  const { row, text } = await typesReport(folder, draft, files);
  console.log(`types of ${draft}: invalid documents that they take, by group\n${text}\n`);
  if (row.lies + row.errors > 0) process.exitCode = 1;
  rows.push(row);
}
console.log(totalsTable(drafts));
if (rows.length > 0) console.log(`\n${typesTable(rows)}`);
