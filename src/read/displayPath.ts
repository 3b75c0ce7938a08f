import path from "node:path";
import { fileURLToPath } from "node:url";

/** A local file as the user knows it: relative to the working directory where that is shorter. */
export function displayPath(file: string): string {
  const relative = path.relative(process.cwd(), file) || ".";
  return relative.length < file.length ? relative : file;
}

/** The local path of a `file:` URL, or `undefined` where it names none (a foreign host, an encoded slash). */
export function localPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
