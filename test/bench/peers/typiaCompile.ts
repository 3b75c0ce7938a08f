import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { x } from "tinyexec";
import { typiaFile } from "./typiaFile.ts";
import { typiaSource } from "./typiaSource.ts";

// typia is a transformer inside TypeScript's own compiler, up to TypeScript 5.9; this project compiles with TypeScript 7. What it
// makes of AuditLog is therefore committed, and made again by `npx jiti test/bench/peers/typiaCompile.ts`, in a folder of its own.
const typia = "12.0.2";
const folder = mkdtempSync(path.join(tmpdir(), "typia-"));
writeFileSync(path.join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));
const install = ["install", "--ignore-scripts", `typia@${typia}`, "typescript@5.9.3"];
await x("npm", install, { nodeOptions: { cwd: folder }, throwOnError: true });
writeFileSync(
  path.join(folder, "compile.mjs"),
  `import ts from "typescript";
import module from "typia/lib/transform";
const transform = module.default ?? module;
const options = { strict: true, module: ts.ModuleKind.ES2022, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022, outDir: "out" };
const program = ts.createProgram(process.argv.slice(2), options);
const complaints = [...ts.getPreEmitDiagnostics(program)];
const addDiagnostic = (each) => complaints.push(each);
program.emit(undefined, undefined, undefined, undefined, { before: [transform(program, {}, { addDiagnostic })] });
for (const { messageText } of complaints) console.error(messageText);
process.exitCode = complaints.length > 0 ? 1 : 0;
`,
);
const names: string[] = [];
for (const asserted of [false, true])
  for (const collect of [false, true]) {
    const name = typiaFile(asserted, collect);
    names.push(name);
    writeFileSync(path.join(folder, name.replace(/js$/, "ts")), typiaSource(asserted, collect));
  }
const sources = names.map((name) => name.replace(/js$/, "ts"));
await x("node", ["compile.mjs", ...sources], {
  nodeOptions: { cwd: folder, stdio: "inherit" },
  throwOnError: true,
});
for (const name of names)
  await build({
    entryPoints: [path.join(folder, "out", name)],
    outfile: fileURLToPath(new URL(name, import.meta.url)),
    bundle: true,
    format: "esm",
    platform: "node",
    minifyWhitespace: true,
    logLevel: "error",
    target: "es2022",
    banner: { js: `// Made by typia ${typia} (MIT) through typiaCompile.ts. Do not edit.` },
    legalComments: "none",
  });
rmSync(folder, { recursive: true });
