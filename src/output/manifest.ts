import { createHash } from "node:crypto";
import { isJsonObject, type Json, type JsonObject, ownValue } from "../json.ts";
import type { OutputFile } from "../output.ts";
import { isSafePath, lookAt } from "./disk.ts";

/** Where the manifest stands in the package. */
export const manifestPath = "generated.manifest.json";
const generator = "json-schema-to-package";

/** What a package was made from: schemas and overlays, by a path that is no machine's own, and the options that count. */
export interface ManifestInputs {
  readonly inputs: readonly { readonly path: string; readonly text: string }[];
  readonly options: JsonObject;
}

/**
 * The file that lists a package's inputs, options and files with their hashes (SHA-256, hexadecimal). Its last member is the hash of
 * all before it. Without version or date, so that the same input gives the same bytes.
 */
export function manifestOf(files: readonly OutputFile[], { inputs, options }: ManifestInputs): OutputFile {
  const content = {
    generator,
    inputs: [...inputs]
      .sort((a, b) => order(a.path, b.path))
      .map(({ path, text }) => ({ path, sha256: sha256(text) })),
    options: sorted(options),
    files: sorted(Object.fromEntries(files.map(({ path, text }) => [path, sha256(text)]))),
  };
  return { path: manifestPath, text: print(content) };
}

/** A manifest as it lies on disk. */
export interface Manifest {
  /** Path to hash; empty where the manifest cannot be read. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether it is as it was written: its own hash is right. */
  readonly intact: boolean;
}

/**
 * Whether the file is built from the others, as `dist/` is: git-ignored, so that a clone may lack it, and what an older version
 * left there is not taken for an edit.
 */
export function isDerived(path: string): boolean {
  return path.startsWith("dist/");
}

/** The manifest that lies in `dir`, if there is one of ours. */
export function manifestOnDisk(dir: string): Manifest | undefined {
  const found = lookAt(dir, manifestPath);
  return found.kind === "file" ? readManifest(found.bytes.toString()) : undefined;
}

/**
 * Reads a manifest. `undefined` where the text is none of ours; one that was damaged, by a merge for example, still marks the folder.
 */
function readManifest(text: string): Manifest | undefined {
  let json: Json;
  try {
    json = JSON.parse(text);
  } catch {
    return text.includes(`"generator": "${generator}"`) ? { files: new Map(), intact: false } : undefined;
  }
  if (!isJsonObject(json) || ownValue(json, "generator") !== generator) return undefined;
  const listed = ownValue(json, "files");
  const files = new Map<string, string>();
  for (const [path, hash] of Object.entries(isJsonObject(listed) ? listed : {})) {
    if (typeof hash === "string" && isSafePath(path)) files.set(path, hash);
  }
  const { sha256: _, ...content } = json;
  return { files, intact: print(content) === text };
}

/** The SHA-256 of text (as UTF-8) or bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function print(content: JsonObject): string {
  const hash = sha256(JSON.stringify(content));
  return `${JSON.stringify({ ...content, sha256: hash }, null, 2)}\n`;
}

/** A copy of `json` with the keys of every object in code unit order. */
function sorted(json: Json): Json {
  if (Array.isArray(json)) return json.map(sorted);
  if (!isJsonObject(json)) return json;
  const keys = Object.keys(json).sort(order);
  return Object.fromEntries(keys.map((key) => [key, sorted(json[key] as Json)]));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
