import { describe, expect, test } from "vitest";
import { load } from "../src/load.ts";
import { acceptedMisses } from "./conformance/accepted.ts";
import { judgeDraft } from "./conformance/judgeDraft.ts";
import { sortMisses } from "./conformance/sortMisses.ts";
import { suiteDrafts, suiteFiles, suiteFolder, suiteMissing, suiteRemotes } from "./conformance/suite.ts";

const folder = suiteFolder();
if (folder === undefined) console.log(suiteMissing);

// Skipped without ../shared/json-schema-test-suite: the official suite is not part of this repository.
describe.skipIf(folder === undefined)("the official suite is judged rightly", () => {
  test.each(suiteDrafts)("%s", async (draft) => {
    const files = suiteFiles(folder as string, draft);
    const verdicts = await judgeDraft(load, draft, files, suiteRemotes(folder as string));
    const { unexplained, stale } = sortMisses(draft, verdicts);
    expect(unexplained).toEqual([]);
    expect(stale).toEqual([]);
    const required = verdicts.filter(({ file }) => file.part === "required");
    expect(required.reduce((sum, { tests }) => sum + tests, 0)).toBeGreaterThan(600);
  });
});

test("few misses are accepted, none of a required test, each with a reason", () => {
  for (const draft of suiteDrafts) {
    const rows = acceptedMisses.filter((row) => row.draft === draft);
    expect(rows.length).toBeLessThanOrEqual(5);
    for (const row of rows) expect(row.file).toMatch(/^optional\//);
    for (const row of rows) expect(row.reason).not.toBe("");
  }
});
