import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import path from "node:path";

const require = createRequire(import.meta.url);

/** One line about what was measured on: processor, cores, Node, V8, and the versions of `packages`. */
export function machine(packages: readonly string[]): string {
  const model = cpus()[0]?.model.trim() || "unknown processor";
  const versions = packages.map((name) => `${name} ${versionOf(name)}`);
  return [`${model}, ${cpus().length} cores`, `Node ${process.versions.node}`, ...versions].join("; ");
}

/** The version that is installed; the folder is searched for, as not every package lets its package.json be imported. */
export function versionOf(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return JSON.parse(readFileSync(path.join(folder, name, "package.json"), "utf8")).version;
    } catch {}
  }
  return "(not installed)";
}
