import type { OutputFile } from "../output.ts";
import { declarationOf } from "./compile/declaration.ts";
import { javaScriptOf } from "./compile/javaScript.ts";
import { moduleOf } from "./compile/moduleOf.ts";
import type { Module } from "./compile/parseModule.ts";

/**
 * Compiles each `src/*.ts` to `dist/*.js` and `dist/*.d.ts`, with source maps that lead to `src`. Files elsewhere are
 * passed over. What is said of a file depends on its text alone. Nothing is checked: that is what `verify` is for.
 * @throws Error naming file and line where a file does not parse, or lacks a type annotation that
 * `isolatedDeclarations` demands. Emitters never write such a file, so it is a bug of theirs.
 */
export function compilePackage(files: readonly OutputFile[]): readonly OutputFile[] {
  return files.filter(({ path }) => /^src\/[^/]+\.ts$/.test(path)).flatMap(compileModule);
}

function compileModule(source: OutputFile): OutputFile[] {
  const module = moduleOf(source);
  return [...withMap(module, "js", javaScriptOf), ...withMap(module, "d.ts", declarationOf)];
}

function withMap(
  module: Module,
  suffix: string,
  compiled: (module: Module, ending: string) => { readonly text: string; readonly mappings: string },
): OutputFile[] {
  const { path } = module;
  const file = `${path.slice("src/".length, -"ts".length)}${suffix}`;
  const { text, mappings } = compiled(module, `//# sourceMappingURL=${file}.map\n`);
  const map = { version: 3, file, sources: [`../${path}`], names: [], mappings };
  return [
    { path: `dist/${file}`, text },
    { path: `dist/${file}.map`, text: `${JSON.stringify(map)}\n` },
  ];
}
