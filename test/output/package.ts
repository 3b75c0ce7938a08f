import { manifestOf } from "../../src/output/manifest.ts";
import type { OutputFile } from "../../src/output.ts";

/** The files of a package, by path, with their manifest. */
export function packageOf(texts: { readonly [path: string]: string }): readonly OutputFile[] {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return [...files, manifestOf(files, { inputs: [], options: {} })];
}
