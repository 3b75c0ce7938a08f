import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Json, JsonObject } from "../../src/json.ts";

/** One verdict of the official JSON Schema Test Suite. */
export interface SuiteTest {
  readonly description: string;
  readonly data: Json;
  readonly valid: boolean;
}

/** A schema and the documents that it judges. */
export interface SuiteGroup {
  readonly description: string;
  readonly schema: JsonObject | boolean;
  readonly tests: readonly SuiteTest[];
}

/** `format`: optional, and only meant for validators that assert formats. */
export type SuitePart = "required" | "optional" | "format";

export interface SuiteFile {
  /** Path in the folder of the draft, with `/`. */
  readonly name: string;
  readonly part: SuitePart;
  readonly groups: readonly SuiteGroup[];
}

/** The drafts that we read, newest first, by their folders in the suite. */
export const suiteDrafts = ["draft2020-12", "draft2019-09", "draft7", "draft6", "draft4"] as const;

const besideProject = fileURLToPath(new URL("../../../shared/json-schema-test-suite", import.meta.url));

/** Said where the suite is missing. */
export const suiteMissing =
  "The official JSON Schema Test Suite is skipped: it is not at ../shared/json-schema-test-suite (--suite names another folder).";

/** The folder of the suite (`given`, else the one beside the project), or `undefined` where it is missing. */
export function suiteFolder(given?: string): string | undefined {
  const folder = given === undefined ? besideProject : path.resolve(given);
  return existsSync(path.join(folder, "tests")) ? folder : undefined;
}

/** Every file of a draft, sorted by name; none where the suite lacks the draft. */
export function suiteFiles(folder: string, draft: string): SuiteFile[] {
  const root = path.join(folder, "tests", draft);
  return jsonFiles(root).map((name) => ({ name, part: partOf(name), groups: readJson(root, name) }));
}

/** What the suite expects at `http://localhost:1234/`, by URI. */
export function suiteRemotes(folder: string): { readonly [uri: string]: Json } {
  const root = path.join(folder, "remotes");
  return Object.fromEntries(
    jsonFiles(root).map((name) => [`http://localhost:1234/${name}`, readJson<Json>(root, name)]),
  );
}

function partOf(name: string): SuitePart {
  if (name.startsWith("optional/format/")) return "format";
  return name.startsWith("optional/") ? "optional" : "required";
}

function jsonFiles(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replaceAll(path.sep, "/"))
    .sort();
}

function readJson<T>(root: string, name: string): T {
  return JSON.parse(readFileSync(path.join(root, name), "utf8"));
}
