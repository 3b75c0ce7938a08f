import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { build } from "esbuild";
import { publint } from "publint";
import { x } from "tinyexec";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ConsumerProject, consumerProject, moduleSystems, packageName } from "./consumerProject.ts";

const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
let project: ConsumerProject;

beforeAll(async () => {
  project = await consumerProject();
});
afterAll(() => project?.remove());

/** Runs Node in the project and gives its exit code with all that it wrote. */
async function node(...args: string[]) {
  const { exitCode, stdout, stderr } = await x(process.execPath, args, { nodeOptions: { cwd: project.dir } });
  return { exitCode, output: stdout + stderr };
}

test("packs code, declarations, their sources, the schema and the README, and nothing else", () => {
  const packed = readdirSync(project.packageDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.packageDir.length + 1));
  const modules = ["index", "types", "enums", "guards", "fixtures", "runtime"];
  expect(packed.sort()).toEqual(
    [
      "README.md",
      "package.json",
      "schema.json",
      ...modules.flatMap((name) => [
        `src/${name}.ts`,
        // What guards call is in `guards.js`.
        ...(name === "runtime" ? [] : ["js", "js.map"]).map((ending) => `dist/${name}.${ending}`),
        ...["d.ts", "d.ts.map"].map((ending) => `dist/${name}.${ending}`),
      ]),
    ].sort(),
  );
});

test.each(Object.keys(moduleSystems))("compiles a strict consumer under %s", async (system) => {
  expect(await node(tsc, "-p", `tsconfig.${system}.json`, "--erasableSyntaxOnly")).toEqual({
    exitCode: 0,
    output: "",
  });
});

test("runs by import, by require, and as the README shows", async () => {
  await node(tsc, "-p", "tsconfig.nodenext.json");
  for (const file of ["out/consumer.js", "require.cjs", "snippets.mjs"]) {
    expect(await node("--disable-warning=ExperimentalWarning", file)).toEqual({ exitCode: 0, output: "" });
  }
});

test("has nothing that publint would say", async () => {
  const { messages } = await publint({ pkgDir: project.packageDir, strict: true });
  expect(messages).toEqual([]);
});

/**
 * What follows from publishing ES modules only. Node 20.19 and 22.12, the least that `engines` allows, can `require`
 * them; and `node10` is the resolution of Node before `exports`, which the same `engines` rule out.
 */
const esmOnly = [
  { kind: "CJSResolvesToESM", resolutionKind: "node16-cjs" },
  { kind: "NoResolution", resolutionKind: "node10" },
];

test("resolves to right types everywhere, but for what being ESM only entails", async () => {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(project.tarball)));
  if (!analysis.types) throw new Error("no types were found");
  expect(Object.keys(analysis.entrypoints)).toEqual([
    ".",
    "./types",
    "./enums",
    "./guards",
    "./fixtures",
    "./schema.json",
    "./package.json",
  ]);
  const others = analysis.problems.filter(
    (each) =>
      !esmOnly.some(
        (rule) =>
          rule.kind === each.kind && "resolutionKind" in each && rule.resolutionKind === each.resolutionKind,
      ),
  );
  expect(others).toEqual([]);
});

test("bundles one enum guard without anything else of the package", async () => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: project.dir,
    entryPoints: ["bundled.js"],
    bundle: true,
    format: "iife",
    metafile: true,
    write: false,
  });
  const text = outputFiles[0]?.text ?? "";
  const context: { verdicts?: unknown } = {};
  runInNewContext(text, context);
  expect(context.verdicts).toEqual([true, false]);

  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  expect(used.map(([path]) => path)).toEqual([`node_modules/${packageName}/dist/enums.js`, "bundled.js"]);
  const declared = [...text.matchAll(/^ *(?:var|let|const|function|class) ([\w$]+)/gm)].map(
    ([, name]) => name,
  );
  expect(
    declared.filter((name) => !/^(?:auditAction(?:Values|Slots)|isAuditAction|slot)$/.test(name ?? "")),
  ).toEqual([]);
  const foreign = ['"workspace_build"', '"password"', '"dormant"', "codersdk", "Schema", "issues", "Fixture"];
  for (const word of foreign) expect(text).not.toContain(word);
});
