import { ts } from "ts-morph";
import type { OutputFile } from "../output.ts";

/** A program over texts alone, with just the library types that types need. */
export function typeProgram(texts: ReadonlyMap<string, string>): ts.Program {
  const library =
    "interface Array<T> { readonly length: number; [n: number]: T }\ninterface ReadonlyArray<T> { readonly length: number; readonly [n: number]: T }\n".concat(
      [
        "Boolean",
        "CallableFunction",
        "Function",
        "IArguments",
        "NewableFunction",
        "Number",
        "Object",
        "RegExp",
        "String",
      ]
        .map((name) => `interface ${name} {}\n`)
        .join(""),
      "type Partial<T> = { [P in keyof T]?: T[P] };\ntype Readonly<T> = { readonly [P in keyof T]: T[P] };\n",
      "type Record<K extends string, T> = { [P in K]: T };\ntype Exclude<T, U> = T extends U ? never : T;\n",
    );
  const sources = new Map(
    [...texts, ["lib.d.ts", library] as const].map(([path, text]) => [
      path,
      ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true),
    ]),
  );
  return ts.createProgram(
    [...texts.keys()],
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      types: [],
      noEmit: true,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    },
    {
      getSourceFile: (path) => sources.get(path),
      writeFile: () => undefined,
      getDefaultLibFileName: () => "lib.d.ts",
      getCurrentDirectory: () => "",
      getCanonicalFileName: (path) => path,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => "\n",
      fileExists: (path) => sources.has(path),
      readFile: (path) => texts.get(path),
    },
  );
}

/** The modules that types stand in. */
export function typeFiles(files: readonly OutputFile[]): (readonly [path: string, text: string])[] {
  return files
    .filter(({ path }) => /^src\/(?:types|enums)\.ts$/.test(path))
    .map(({ path, text }) => [path, text]);
}
