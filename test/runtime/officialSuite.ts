import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, test } from "vitest";
import type { Json } from "../../src/json.ts";

const folder = new URL("../../../shared/json-schema-test-suite/tests/", import.meta.url);

export interface SuiteGroup {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
}

/** Defines tests for each draft of the official suite, or one skipped test that says that it is missing. */
export function describeDrafts(what: string, define: (draft: string) => void): void {
  if (!existsSync(folder)) {
    // The official suite is not part of this repository; the name of the skipped test says where it is looked for.
    test.skip(`${what} in the official suite: ../shared/json-schema-test-suite is missing`, () => {});
    return;
  }
  for (const draft of readdirSync(folder).sort())
    describe(`${what} in the official suite, ${draft}`, () => define(draft));
}

/** The groups of a file, or none where the draft has no such file. */
export function suiteGroups(draft: string, path: string): readonly SuiteGroup[] {
  const file = new URL(`${draft}/${path}`, folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}

/** The names of the files in a folder of a draft. */
export function suiteFiles(draft: string, path: string): readonly string[] {
  const inner = new URL(`${draft}/${path}/`, folder);
  return existsSync(inner) ? readdirSync(inner).sort() : [];
}
