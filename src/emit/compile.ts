import type { OutputFile } from "../output.ts";
import { declarationsOf } from "./compile/declarations.ts";
import { javaScriptOf } from "./compile/javaScript.ts";

/**
 * Compiles each `src/*.ts` to `dist/*.js` and `dist/*.d.ts`, with source maps that lead to `src`. Files elsewhere are
 * passed over. What is said of a file depends on its text alone.
 *
 * Importing this module loads the TypeScript compiler (about 0.3 s): import it where it is needed.
 * @throws Error naming file and line where a file does not parse, or lacks a type annotation that
 * `isolatedDeclarations` demands. Emitters never write such a file, so it is a bug of theirs.
 */
export function compilePackage(files: readonly OutputFile[]): readonly OutputFile[] {
  const modules = files.filter(({ path }) => /^src\/[^/]+\.ts$/.test(path));
  return [...modules.flatMap(compileModule), ...declarationsOf(modules)];
}

function compileModule({ path, text }: OutputFile): OutputFile[] {
  const name = path.slice("src/".length, -".ts".length);
  const code = javaScriptOf(path, text);
  const map = { version: 3, file: `${name}.js`, sources: [`../${path}`], names: [], mappings: code.mappings };
  return [
    { path: `dist/${name}.js`, text: `${code.text}//# sourceMappingURL=${name}.js.map\n` },
    { path: `dist/${name}.js.map`, text: `${JSON.stringify(map)}\n` },
  ];
}
