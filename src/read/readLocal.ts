import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { GenerateError, problem } from "../problems.ts";
import { displayPath, localPath } from "./displayPath.ts";

/** Where local files may be read: in these folders and below; anywhere if `allowOutside`. */
export interface LocalAccess {
  readonly folders: readonly string[];
  readonly allowOutside: boolean;
}

/**
 * The bytes of the file that `uri` (a `file:` URL) names. Symbolic links are followed before it is decided whether the file
 * lies in an allowed folder. Rejects with a {@link GenerateError} that says what to do.
 */
export async function readLocal(uri: string, access: LocalAccess): Promise<Uint8Array> {
  const file = localPath(uri);
  if (file === undefined) throw refused(uri, uri, `${uri} is not the URL of a local file.`);
  if (!access.allowOutside && !(await isInside(file, access.folders))) {
    throw refused(
      uri,
      displayPath(file),
      `${displayPath(file)} lies outside the schema's folder. Allow it with --allow-outside (option allowOutside).`,
    );
  }
  try {
    const found = await stat(file);
    if (found.isDirectory())
      throw refused(uri, displayPath(file), `${displayPath(file)} is a folder, not a file.`);
    if (!found.isFile() && !access.allowOutside)
      throw refused(uri, displayPath(file), `${displayPath(file)} is not a regular file.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof GenerateError) throw error;
    throw refused(uri, displayPath(file), `${displayPath(file)} cannot be read: ${reasonOf(error)}.`);
  }
}

async function isInside(file: string, folders: readonly string[]): Promise<boolean> {
  const real = await realpath(file).catch(() => undefined);
  for (const folder of folders) {
    const realFolder = await realpath(folder).catch(() => folder);
    // What does not exist cannot be followed: its name decides, so that it is called missing and not foreign.
    if (real === undefined ? isBelow(file, folder) || isBelow(file, realFolder) : isBelow(real, realFolder))
      return true;
  }
  return false;
}

function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** The reason of a system error in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: { readonly [code: string]: string } = {
    ENOENT: "it does not exist",
    ENOTDIR: "a part of its path is a file, not a folder",
    EACCES: "permission denied",
    EPERM: "permission denied",
    EROFS: "the file system is read-only",
    ENOSPC: "no space is left on the device",
    EEXIST: "a file of that name exists",
    EISDIR: "it is a folder",
    ELOOP: "its symbolic links lead in a circle",
    ENAMETOOLONG: "its name is too long",
  };
  return (code !== undefined && reasons[code]) || message;
}

function refused(uri: string, file: string, message: string): GenerateError {
  return new GenerateError([problem(uri, "", message, { file })]);
}
