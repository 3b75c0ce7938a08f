import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { isSafePath, lookAt } from "./disk.ts";
import { sha256 } from "./manifest.ts";

/** A file to write, or to delete if its content still has this hash. */
export type Change =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly deletes: string };

/** A journal is in force once it has this name: from then on the change is completed, whatever happens. */
const journalName = "journal.json";

type Entry = { readonly path: string; readonly deletes?: string };

/**
 * Makes all `changes` in `dir`, or none. `staging` is an empty folder in `dir`. Killed at any moment, the next {@link settle}
 * completes the change or forgets it; where the system refuses a step, the steps before it are undone and the error is thrown.
 */
export function commit(dir: string, staging: string, changes: readonly Change[]): void {
  const entries: Entry[] = changes.map((change) => ("deletes" in change ? change : { path: change.path }));
  changes.forEach((change, index) => {
    if ("text" in change) writeFileSync(path.join(staging, `${index}.new`), change.text);
    const backup = path.join(staging, `${index}.old`);
    if (lookAt(dir, change.path).kind === "file") keep(path.join(dir, change.path), backup);
  });
  const draft = path.join(staging, "journal.draft");
  writeFileSync(draft, JSON.stringify(entries));
  renameSync(draft, path.join(staging, journalName));
  entries.forEach((entry, index) => {
    try {
      complete(dir, staging, entry, index);
    } catch (error) {
      undoUpTo(dir, staging, entries, index);
      throw error;
    }
  });
  forget(staging);
}

/** Completes the change whose journal stands in `staging`, or forgets what was only prepared. */
export function settle(dir: string, staging: string): void {
  readJournal(staging).forEach((entry, index) => {
    // A folder from elsewhere may pretend to be ours: nothing outside `dir` is touched on its word.
    if (isSafePath(entry.path) && lookAt(dir, entry.path).kind !== "blocked")
      complete(dir, staging, entry, index);
  });
  forget(staging);
}

function readJournal(staging: string): readonly Entry[] {
  try {
    const entries: unknown =
      lstatSync(staging).isDirectory() && JSON.parse(readFileSync(path.join(staging, journalName), "utf8"));
    return Array.isArray(entries) ? entries.filter((entry) => typeof entry?.path === "string") : [];
  } catch {
    return [];
  }
}

/** One step; doing it again changes nothing. */
function complete(dir: string, staging: string, entry: Entry, index: number): void {
  const target = path.join(dir, entry.path);
  if (entry.deletes === undefined) {
    const prepared = path.join(staging, `${index}.new`);
    if (!existsSync(prepared)) return;
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(prepared, target);
    return;
  }
  const found = lookAt(dir, entry.path);
  if (found.kind === "file" && sha256(found.bytes) === entry.deletes) rmSync(target);
  removeEmptyFolders(dir, path.dirname(target));
}

function undoUpTo(dir: string, staging: string, entries: readonly Entry[], last: number): void {
  try {
    for (let index = last; index >= 0; index -= 1) undo(dir, staging, entries[index] as Entry, index);
    forget(staging);
  } catch {
    // The journal stays in force, and the next run completes it.
  }
}

function undo(dir: string, staging: string, entry: Entry, index: number): void {
  const target = path.join(dir, entry.path);
  const backup = path.join(staging, `${index}.old`);
  if (existsSync(backup)) {
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(backup, target);
  } else if (entry.deletes === undefined && !existsSync(path.join(staging, `${index}.new`))) {
    rmSync(target, { force: true });
    removeEmptyFolders(dir, path.dirname(target));
  }
}

/** Removes `staging`, unless its journal is in force. */
export function discard(staging: string): void {
  if (!existsSync(path.join(staging, journalName))) rmSync(staging, { recursive: true, force: true });
}

/** The journal goes first: without it, nothing else counts. */
function forget(staging: string): void {
  rmSync(path.join(staging, journalName), { force: true });
  rmSync(staging, { recursive: true, force: true });
}

function keep(file: string, backup: string): void {
  try {
    linkSync(file, backup);
  } catch {
    // Not every file system has hard links.
    copyFileSync(file, backup);
  }
}

function removeEmptyFolders(dir: string, folder: string): void {
  for (let empty = folder; empty !== dir && empty.startsWith(dir); empty = path.dirname(empty)) {
    try {
      rmdirSync(empty);
    } catch {
      return;
    }
  }
}
