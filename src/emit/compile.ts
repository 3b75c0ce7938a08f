import type { OutputFile } from "../output.ts";
import { declarationOf } from "./compile/declaration.ts";
import { javaScriptOf } from "./compile/javaScript.ts";
import { moduleOf } from "./compile/moduleOf.ts";

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
  const { path } = source;
  const module = moduleOf(source);
  return [...withMap(path, "js", javaScriptOf(module)), ...withMap(path, "d.ts", declarationOf(module))];
}

function withMap(
  path: string,
  ending: string,
  compiled: { readonly text: string; readonly mappings: string },
): OutputFile[] {
  const file = `${path.slice("src/".length, -"ts".length)}${ending}`;
  const map = { version: 3, file, sources: [`../${path}`], names: [], mappings: compiled.mappings };
  return [
    { path: `dist/${file}`, text: `${compiled.text}//# sourceMappingURL=${file}.map\n` },
    { path: `dist/${file}.map`, text: `${JSON.stringify(map)}\n` },
  ];
}
