import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Json, JsonObject } from "../../src/json.ts";

export interface SuiteTest {
  readonly description: string;
  readonly data: Json;
  readonly valid: boolean;
}

export interface SuiteGroup {
  readonly description: string;
  readonly schema: JsonObject | boolean;
  readonly tests: readonly SuiteTest[];
}

export interface SuiteFile {
  readonly name: string;
  readonly groups: readonly SuiteGroup[];
}

/** The folder of the official JSON Schema test suite, or `undefined` where it is missing. */
export function suiteFolder(given?: string): string | undefined {
  const folder = path.resolve(given ?? "../shared/json-schema-test-suite");
  return existsSync(path.join(folder, "tests")) ? folder : undefined;
}

/** The required tests of `draft` (a folder name such as `draft2020-12`). */
export function suiteFiles(folder: string, draft: string): SuiteFile[] {
  const at = path.join(folder, "tests", draft);
  return readdirSync(at)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({ name, groups: JSON.parse(readFileSync(path.join(at, name), "utf8")) }));
}

/** The schemas that the suite expects at `http://localhost:1234/`, by URI; those of other drafts left out. */
export function suiteRemotes(folder: string, draft: string): { [uri: string]: Json } {
  const found: { [uri: string]: Json } = {};
  const root = path.join(folder, "remotes");
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const inner = path.join(at, entry.name);
      if (entry.isDirectory()) {
        if (!/^draft/.test(entry.name) || entry.name === draft) walk(inner);
      } else if (entry.name.endsWith(".json")) {
        const uri = `http://localhost:1234/${path.relative(root, inner).split(path.sep).join("/")}`;
        found[uri] = JSON.parse(readFileSync(inner, "utf8"));
      }
    }
  };
  walk(root);
  return found;
}
