import type { OutputFile } from "../output.ts";
import { absorbed } from "./compile/absorbed.ts";
import { declarationOf } from "./compile/declaration.ts";
import { javaScriptOf } from "./compile/javaScript.ts";
import { moduleOf } from "./compile/moduleOf.ts";
import type { Module } from "./compile/parseModule.ts";

/** What guards are imported with: a process that wants guards alone is to read one file. */
const besideGuards = ["runtime", "enums"];

/**
 * Compiles each `src/*.ts` to `dist/*.js` and `dist/*.d.ts`, with source maps that lead to `src`. Files elsewhere are passed over.
 *
 * `dist/guards.js` has in it what it needs of `src/runtime.ts`, which nothing else imports and which has no `.js` then, and of
 * `src/enums.ts`: to import a module that imports others takes 1.5 ms longer, whatever their size. Nothing is checked: that is what
 * `verify` is for.
 * @throws Error naming file and line where a file does not parse, or lacks a type annotation that
 * `isolatedDeclarations` demands. Emitters never write such a file, so it is a bug of theirs.
 */
export function compilePackage(files: readonly OutputFile[]): readonly OutputFile[] {
  const modules = new Map<string, Module>();
  for (const file of files) {
    const name = /^src\/([^/]+)\.ts$/.exec(file.path)?.[1];
    if (name !== undefined) modules.set(name, moduleOf(file));
  }
  const guards = modules.get("guards");
  const inner = besideGuards.flatMap((name) => {
    const module = modules.get(name);
    return module === undefined ? [] : [[`./${name}.js`, module] as const];
  });
  const within = guards && absorbed(guards, new Map(inner));
  return [...modules].flatMap(([name, module]) => {
    const own = module === guards ? within : undefined;
    const sources = [module, ...Array.from(own?.values() ?? [], (each) => each.module)];
    const isInGuards = name === "runtime" && within?.has("./runtime.js");
    return [
      ...(isInGuards ? [] : withMap(sources, `${name}.js`, (ending) => javaScriptOf(module, ending, own))),
      ...withMap([module], `${name}.d.ts`, (ending) => declarationOf(module, ending)),
    ];
  });
}

function withMap(
  sources: readonly Module[],
  file: string,
  compiled: (ending: string) => { readonly text: string; readonly mappings: string },
): OutputFile[] {
  const { text, mappings } = compiled(`//# sourceMappingURL=${file}.map\n`);
  const map = { version: 3, file, sources: sources.map(({ path }) => `../${path}`), names: [], mappings };
  return [
    { path: `dist/${file}`, text },
    { path: `dist/${file}.map`, text: `${JSON.stringify(map)}\n` },
  ];
}
