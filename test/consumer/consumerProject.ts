import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { x } from "tinyexec";
import { compilePackage } from "../../src/emit/compile.ts";
import type { OutputFile } from "../../src/output.ts";

const generated = fileURLToPath(new URL("../../generated/coder-auditlog", import.meta.url));
const code = fileURLToPath(new URL("project", import.meta.url));

export const packageName = "@json-schema-to-package/coder-auditlog";

/** A project in the temporary folder, with the packed package installed and the code of `project/`. */
export interface ConsumerProject {
  readonly dir: string;
  /** The installed package. */
  readonly packageDir: string;
  /** The package as it would be published. */
  readonly tarball: string;
  remove(): void;
}

/** How consumers resolve modules; each has its `tsconfig.<name>.json` in the project. */
export const moduleSystems = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext", outDir: "out" },
  bundler: { module: "esnext", moduleResolution: "bundler", noEmit: true },
} as const;

/** What a demanding consumer switches on. `erasableSyntaxOnly`, since TypeScript 5.8, is for the command line. */
const compilerOptions = {
  target: "es2022",
  lib: ["es2022"],
  types: [],
  rootDir: ".",
  strict: true,
  declaration: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitReturns: true,
  noImplicitOverride: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  isolatedModules: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
  resolveJsonModule: true,
  skipLibCheck: false,
};

/** Packs `generated/coder-auditlog`, as npm would publish it, and installs it in a new project. */
export async function consumerProject(): Promise<ConsumerProject> {
  const dir = mkdtempSync(join(tmpdir(), "consumer-"));
  const sources = packageSources();
  for (const { path, text } of [...sources, ...compilePackage(sources)]) put(join(dir, "packed", path), text);
  const packed = await npm(join(dir, "packed"), "pack", "--json", "--pack-destination", dir);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const tarball = join(dir, filename);
  put(join(dir, "package.json"), `{ "private": true, "type": "module" }\n`);
  await npm(dir, "install", "--no-audit", "--no-fund", tarball);
  cpSync(code, dir, { recursive: true });
  const packageDir = join(dir, "node_modules", packageName);
  const snippets = [
    ...readFileSync(join(packageDir, "README.md"), "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm),
  ];
  const files = snippets.map(([, text = ""], index) => ({ path: `snippet${index + 1}.ts`, text }));
  for (const { path, text } of files) put(join(dir, path), text);
  for (const [system, options] of Object.entries(moduleSystems)) {
    const config = {
      compilerOptions: { ...compilerOptions, ...options },
      files: ["consumer.ts", ...files.map(({ path }) => path)],
    };
    put(join(dir, `tsconfig.${system}.json`), JSON.stringify(config));
  }
  return { dir, packageDir, tarball, remove: () => rmSync(dir, { recursive: true }) };
}

/** The package as it is committed: `dist` is not. */
function packageSources(): OutputFile[] {
  const paths = readdirSync(generated, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(generated.length + 1)
        .replaceAll("\\", "/"),
    );
  return paths
    .filter((path) => !path.startsWith("dist/"))
    .map((path) => ({ path, text: readFileSync(join(generated, path), "utf8") }));
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function npm(cwd: string, ...args: string[]): Promise<string> {
  const all = [...args, "--offline", "--ignore-scripts", "--loglevel=error"];
  return (await x("npm", all, { nodeOptions: { cwd }, throwOnError: true })).stdout;
}
