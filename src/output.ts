import path from "node:path";
import { compareFiles } from "./output/compareFiles.ts";
import { commit, discard } from "./output/journal.ts";
import { planWrite } from "./output/planWrite.ts";
import { isStaging, openStaging, settleAll } from "./output/staging.ts";
import { GenerateError, problem } from "./problems.ts";
import { displayPath } from "./read/displayPath.ts";
import { reasonOf } from "./read/readLocal.ts";

/** A file of the package: `path` is relative to the package folder, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** What {@link write} did with each file, in path order. */
export interface WriteReport {
  readonly files: readonly {
    readonly path: string;
    /** `kept`: the package has no such file any more, but it was edited by hand and so was not deleted. */
    readonly state: "written" | "unchanged" | "deleted" | "kept";
    /** Present where the file had been edited by hand; one that was written lost those edits. */
    readonly edited?: true;
  }[];
}

/** How the files on disk differ from those that would be written, in path order. */
export interface CheckReport {
  readonly clean: boolean;
  readonly differences: readonly {
    readonly path: string;
    /**
     * `stale`: as it was written, but the schema or an option has changed since. `edited`: changed by hand.
     * `obsolete`: the package has no such file any more.
     */
    readonly state: "missing" | "stale" | "edited" | "obsolete";
    /** A short unified diff from disk to new, or "" where there is nothing to compare. */
    readonly diff: string;
  }[];
}

/**
 * Writes `files`, their manifest among them, to the folder `dir`: only what changed, all or nothing, even if the process is killed
 * (then the next run completes it). Files that the manifest on disk does not list are never touched.
 * With `force`, every file is written anew, whatever stands there.
 * Rejects with a {@link GenerateError}, and nothing written, where one stands in the way or the folder cannot be written.
 */
export async function write(
  files: readonly OutputFile[],
  dir: string,
  { force = false }: { readonly force?: boolean } = {},
): Promise<WriteReport> {
  const root = path.resolve(dir);
  return sayingWhy(root, "written", async () => {
    for (;;) {
      await settleAll(root);
      const first = planWrite(files, root, force);
      if (first.changes.length === 0) return first.report;
      const staging = openStaging(root);
      if (staging === undefined) continue;
      try {
        // Another run may have written since.
        const { changes, report } = planWrite(files, root, force);
        commit(root, staging, changes);
        return report;
      } finally {
        discard(staging);
      }
    }
  });
}

/**
 * Compares `files` with the folder `dir`. Writes nothing, except to complete what a killed run left behind.
 * Rejects with a {@link GenerateError} where the folder cannot be read.
 */
export async function check(files: readonly OutputFile[], dir: string): Promise<CheckReport> {
  const root = path.resolve(dir);
  return sayingWhy(root, "read", async () => {
    await settleAll(root);
    const differences = compareFiles(files, root);
    return { clean: differences.length === 0, differences };
  });
}

/** Turns errors of the file system into a Problem about `dir`. */
async function sayingWhy<T>(dir: string, done: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof Error) || !("syscall" in error)) throw error;
    const { code, path: from, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
    // Where the folder itself is a file, every file in it is out of reach.
    const inside = code === "ENOTDIR" ? [] : [dest, from];
    const place = inside.find((each) => each?.startsWith(dir + path.sep) && !isStaging(each)) ?? dir;
    const message = `${displayPath(place)} cannot be ${done}: ${reasonOf(error)}.`;
    throw new GenerateError([problem(displayPath(dir), "", message)]);
  }
}
