import { statSync } from "node:fs";
import type { GenerateOptions } from "../options.ts";

/** How many bytes the files of the root schemas have, as far as that can be told before they are read. */
export function schemaSize({ schema }: Pick<GenerateOptions, "schema">): number {
  let size = 0;
  for (const each of [schema].flat()) if (typeof each === "string") size += sizeOf(each);
  return size;
}

function sizeOf(file: string): number {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // Whoever reads it says why it cannot be read.
    return 0;
  }
}
