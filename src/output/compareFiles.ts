import type { CheckReport, OutputFile } from "../output.ts";
import { lookAt, type OnDisk } from "./disk.ts";
import { isDerived, type Manifest, manifestOnDisk, manifestPath, sha256 } from "./manifest.ts";
import { shortDiff } from "./shortDiff.ts";

type Difference = CheckReport["differences"][number];

/** How the files in `dir` differ from `files`. A clone in which nothing was built lacks no derived file. */
export function compareFiles(files: readonly OutputFile[], dir: string): readonly Difference[] {
  const manifest = manifestOnDisk(dir);
  const differences: Difference[] = [];
  const found = files.map((file) => ({ file, found: lookAt(dir, file.path) }));
  const isBuilt = found.some(({ file, found }) => isDerived(file.path) && found.kind !== "missing");
  for (const each of found) {
    if (each.found.kind === "missing" && isDerived(each.file.path) && !isBuilt) continue;
    const state = stateOf(each.file, each.found, manifest);
    if (state === undefined) continue;
    const diff =
      each.found.kind === "file"
        ? shortDiff(each.file.path, each.found.bytes.toString(), each.file.text)
        : "";
    differences.push({ path: each.file.path, state, diff });
  }
  const names = new Set(files.map(({ path }) => path));
  for (const path of manifest?.files.keys() ?? []) {
    if (names.has(path) || lookAt(dir, path).kind === "missing") continue;
    differences.push({ path, state: "obsolete", diff: "" });
  }
  return differences.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function stateOf(
  file: OutputFile,
  found: OnDisk,
  manifest: Manifest | undefined,
): Difference["state"] | undefined {
  if (found.kind === "missing") return "missing";
  if (found.kind !== "file") return "edited";
  if (found.bytes.equals(Buffer.from(file.text))) return undefined;
  if (isDerived(file.path)) return "stale";
  if (file.path === manifestPath) return manifest?.intact ? "stale" : "edited";
  // Without a manifest there was nothing that could have been edited.
  return manifest === undefined || manifest.files.get(file.path) === sha256(found.bytes) ? "stale" : "edited";
}
