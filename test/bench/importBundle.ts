import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Bundles the text of a module, which may use the packages of `root`, into a file, and imports that. */
export async function importBundle(text: string, root: string): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-bundle-"));
  const file = path.join(folder, "bundle.mjs");
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: root },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    write: false,
    logLevel: "error",
  });
  writeFileSync(file, outputFiles[0]?.text ?? "");
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
