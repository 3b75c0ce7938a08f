import { compileFunction } from "node:vm";
import type { OutputFile } from "../output.ts";
import { commonJsOf } from "./compile/commonJs.ts";
import { parseModule } from "./compile/parseModule.ts";

/** Modules that {@link evaluatePackage} reads where it is not told which. */
const publicModules = ["enums", "guards", "fixtures"];

/**
 * Runs the package in memory: the exports of `modules` (names in `src`, without `.ts`; those that are missing are
 * passed over), in one record. Modules are evaluated in this realm, each at most once, and only if asked for.
 * @throws what the package throws while it loads; nothing, for files that the emitters wrote.
 */
export function evaluatePackage(
  files: readonly OutputFile[],
  modules: readonly string[] = publicModules,
): Record<string, unknown> {
  const sources = new Map(files.map((file) => [file.path, file]));
  const loaded = new Map<string, Record<string, unknown>>();
  const load = (path: string): Record<string, unknown> => {
    const known = loaded.get(path);
    if (known) return known;
    const file = sources.get(path);
    if (file === undefined) throw new Error(`${path} is not a file of the package`);
    const exports: Record<string, unknown> = {};
    loaded.set(path, exports);
    const require = (specifier: string) => load(`src/${specifier.replace(/^\.\/(.+)\.js$/, "$1.ts")}`);
    compileFunction(commonJsOf(parseModule(path, file.text)), ["exports", "require"], { filename: path })(
      exports,
      require,
    );
    return exports;
  };
  const paths = modules.map((name) => `src/${name}.ts`).filter((path) => sources.has(path));
  return Object.assign({}, ...paths.map(load));
}
