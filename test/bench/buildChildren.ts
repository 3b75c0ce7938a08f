import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const project = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Builds scripts of this folder to plain modules, which Node loads by itself: what loads TypeScript rewrites imports, and that would
 * be measured too. Returns their paths by name. They lie where Node finds the project's packages.
 */
export async function buildChildren(...names: readonly string[]): Promise<Record<string, string>> {
  const outdir = path.join(project, "node_modules/.cache/bench");
  await build({
    entryPoints: names.map((name) => path.join(project, "test/bench", `${name}.ts`)),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
  });
  return Object.fromEntries(names.map((name) => [name, path.join(outdir, `${name}.mjs`)]));
}
