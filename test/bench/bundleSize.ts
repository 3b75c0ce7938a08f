import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { project } from "./buildChildren.ts";
import type { Task } from "./judge.ts";
import { ourPackage } from "./ours.ts";
import { ajvCompiled } from "./peers/ajv.ts";
import { typiaFile } from "./peers/typiaFile.ts";
import { subjects } from "./subjects.ts";
import { withoutFormats } from "./withoutFormats.ts";

/** Bytes of a bundle of AuditLog's check alone: minified, tree-shaken, gzipped. */
export interface BundleSize {
  readonly name: string;
  readonly annotated: number;
  readonly asserted: number;
}

/** Bundles our guard and, where a bundle can be had, those of the peers, with formats as annotations and asserted. */
export async function measureBundles(): Promise<BundleSize[]> {
  const [annotated, asserted] = await Promise.all([bundles(false), bundles(true)]);
  return Object.keys(annotated).map((name) => ({
    name,
    annotated: annotated[name] ?? Number.NaN,
    asserted: asserted[name] ?? Number.NaN,
  }));
}

async function bundles(asserted: boolean): Promise<{ [name: string]: number }> {
  const subject = (await subjects(project)).find((each) => each.name.startsWith("AuditLog"));
  if (subject === undefined) throw new Error("AuditLog is missing");
  const schema = asserted ? subject.schema : (withoutFormats(subject.schema) as typeof subject.schema);
  const task: Task = { schema, documents: {}, asserted, collect: false, auditLog: true, root: project };
  const sizes: { [name: string]: number } = {};
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    const formats = asserted ? "assert" : "annotate";
    const ours = await ourPackage(project, folder, { schema: subject.schema, overlays: false, formats });
    sizes["ours"] = await gzipped(`export { is${ours.root} } from "./dist/guards.js";`, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
  sizes["typia"] = await gzipped(`export { check } from "./${typiaFile(asserted, false)}";`, peerFolder);
  const { ajv, judge } = ajvCompiled(task, { source: true });
  const code = standalone.default(ajv, judge as Parameters<typeof standalone.default>[1]);
  sizes["Ajv standalone"] = await gzipped(code, project);
  const { collect, auditLog, documents } = task;
  const data = JSON.stringify({ schema, documents, asserted, collect, auditLog });
  for (const name of ["ajv", "typebox", "schemasafe", "zod", "valibot", "arktype"])
    sizes[name] = await gzipped(
      `import { ${name} } from "./${name}.ts"; export const is = ${name}(${data});`,
      peerFolder,
    );
  return sizes;
}

const peerFolder = path.join(project, "test/bench/peers");

async function gzipped(text: string, resolveDir: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir, loader: "ts" },
    bundle: true,
    minify: true,
    treeShaking: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}
