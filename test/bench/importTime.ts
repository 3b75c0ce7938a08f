import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { x } from "tinyexec";
import { project } from "./buildChildren.ts";
import { median } from "./median.ts";
import { ourPackage } from "./ours.ts";
import { subjects } from "./subjects.ts";

/** Median milliseconds that importing a module takes in a fresh process, beyond what an empty module takes. */
export interface ImportTime {
  readonly name: string;
  readonly ms: number;
}

/** Imports `./guards` of AuditLog's package, and Ajv with its schema to compile, in turns with an empty module. */
export async function measureImports(repeats: number): Promise<ImportTime[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  // Ajv is found from inside the project.
  const inside = path.join(project, "node_modules/.cache/bench");
  mkdirSync(inside, { recursive: true });
  try {
    const schema = (await subjects(project))[0]?.schema ?? {};
    await ourPackage(project, folder, { schema, overlays: false });
    const [empty, ajv] = [path.join(folder, "empty.mjs"), path.join(inside, "compileAuditLog.mjs")];
    writeFileSync(empty, "export {};\n");
    writeFileSync(
      ajv,
      `import { Ajv2020 } from "ajv/dist/2020.js";
export const is = new Ajv2020({ strict: false, validateFormats: false }).compile(${JSON.stringify(schema)});
`,
    );
    const modules: { readonly [name: string]: string } = {
      empty,
      "./guards": path.join(folder, "dist/guards.js"),
      "Ajv, compiled at run time": ajv,
    };
    const times: { [name: string]: number[] } = {};
    for (let repeat = 0; repeat < repeats; repeat++)
      for (const [name, file] of Object.entries(modules)) {
        // Ajv takes long, and is far off: some will do.
        if (file !== ajv || repeat % 4 === 0) {
          times[name] ??= [];
          times[name].push(await importTime(file));
        }
      }
    const floor = median(times["empty"] ?? []);
    return Object.entries(times).map(([name, list]) => ({
      name,
      ms: name === "empty" ? floor : median(list) - floor,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function importTime(file: string): Promise<number> {
  const script = `const start = performance.now();
await import(${JSON.stringify(pathToFileURL(file).href)});
console.log(performance.now() - start);`;
  const { stdout } = await x("node", ["--input-type=module", "-e", script], { throwOnError: true });
  return Number(stdout);
}
