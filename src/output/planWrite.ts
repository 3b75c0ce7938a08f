import type { OutputFile, WriteReport } from "../output.ts";
import { GenerateError, type Problem, problem } from "../problems.ts";
import { displayPath } from "../read/displayPath.ts";
import { isSafePath, lookAt, type OnDisk } from "./disk.ts";
import type { Change } from "./journal.ts";
import { isDerived, type Manifest, manifestOnDisk, manifestPath, sha256 } from "./manifest.ts";

type FileReport = WriteReport["files"][number];

/**
 * What has to change in `dir`, and the report that is true afterwards. Throws a {@link GenerateError} for foreign files in the way,
 * unless `force` says that they go, and that nothing is left as it is.
 */
export function planWrite(
  files: readonly OutputFile[],
  dir: string,
  force: boolean,
): { readonly changes: readonly Change[]; readonly report: WriteReport } {
  const changes: Change[] = [];
  const reports: FileReport[] = [];
  const problems: Problem[] = unsafePaths(files);
  const manifest = manifestOnDisk(dir);
  for (const file of problems.length > 0 ? [] : files) {
    const found = lookAt(dir, file.path);
    const obstacle = obstacleTo(file, found, manifest, force);
    if (obstacle !== undefined)
      problems.push(problem(displayPath(dir), "", obstacle, { file: displayPath(dir) }));
    else if (!force && found.kind === "file" && found.bytes.equals(Buffer.from(file.text))) {
      reports.push({ path: file.path, state: "unchanged" });
    } else {
      changes.push(file);
      reports.push({
        path: file.path,
        state: "written",
        ...(isEdited(file.path, found, manifest) && { edited: true }),
      });
    }
  }
  if (problems.length > 0) throw new GenerateError(problems);
  const names = new Set(files.map((file) => file.path));
  for (const [path, hash] of manifest?.files ?? []) {
    if (names.has(path)) continue;
    const found = lookAt(dir, path);
    if (found.kind === "missing") continue;
    if (found.kind === "file" && sha256(found.bytes) === hash) {
      changes.push({ path, deletes: hash });
      reports.push({ path, state: "deleted" });
    } else reports.push({ path, state: "kept", edited: true });
  }
  reports.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { changes, report: { files: reports } };
}

/** Why `file` cannot be written over what was found. */
function obstacleTo(
  file: OutputFile,
  found: OnDisk,
  manifest: Manifest | undefined,
  force: boolean,
): string | undefined {
  if (found.kind === "missing") return undefined;
  if (found.kind === "blocked")
    return `${file.path} cannot be written: ${found.reason}. Move it away, or choose another folder.`;
  if (force || isOwn(file.path, manifest)) return undefined;
  if (found.kind === "file" && found.bytes.equals(Buffer.from(file.text))) return undefined;
  return `${file.path} was not made by json-schema-to-package, and would be overwritten. Move it away, choose another folder, or use --force.`;
}

/** A manifest that cannot be read, after a merge for example, still says whose the folder is. */
function isOwn(path: string, manifest: Manifest | undefined): boolean {
  if (manifest === undefined) return false;
  return manifest.files.size === 0 || manifest.files.has(path) || path === manifestPath;
}

function isEdited(path: string, found: OnDisk, manifest: Manifest | undefined): boolean {
  if (found.kind === "missing" || isDerived(path)) return false;
  if (path === manifestPath) return manifest?.intact === false;
  return found.kind === "link" || manifest?.files.get(path) !== sha256((found as { bytes: Buffer }).bytes);
}

function unsafePaths(files: readonly OutputFile[]): Problem[] {
  const seen = new Set<string>();
  return files.flatMap(({ path }) => {
    // Some file systems do not tell upper from lower case.
    const folded = path.toLowerCase();
    const taken = seen.has(folded);
    seen.add(folded);
    if (isSafePath(path) && !taken) return [];
    const reason = taken ? "two files have this name" : "it is not a relative path inside the package";
    return [problem(path, "", `${JSON.stringify(path)} cannot be written: ${reason}.`)];
  });
}
