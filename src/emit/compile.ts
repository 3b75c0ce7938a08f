import { ts } from "ts-morph";
import type { OutputFile } from "../output.ts";

/** `noCheck` with one file at a time in mind: no file is asked about another, nothing is read from disk. */
const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  newLine: ts.NewLineKind.LineFeed,
  rootDir: "src",
  outDir: "dist",
  declaration: true,
  declarationMap: true,
  sourceMap: true,
  isolatedDeclarations: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  noCheck: true,
  noResolve: true,
  types: [],
};

/** The declarations that a program cannot do without; nothing is checked against them. */
const library = [
  "Array<T>",
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
  .map((name) => `interface ${name} {}`)
  .join("\n");

/**
 * Compiles each `src/*.ts` to `dist/*.js` and `dist/*.d.ts` with a source map each, whose source is the file in
 * `src`. Files elsewhere are passed over. The result depends on the text of `files` alone and is in their order.
 *
 * Importing this module loads the TypeScript compiler (about 0.3 s): import it where it is needed.
 * @throws Error naming file and line where a file does not parse or lacks a type annotation that
 * `isolatedDeclarations` demands. Emitters never write such a file, so it is a bug of theirs.
 */
export function compilePackage(files: readonly OutputFile[]): readonly OutputFile[] {
  const sources = new Map(
    files
      .filter((file) => /^src\/[^/]+\.ts$/.test(file.path))
      .map((file) => [file.path, ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022)]),
  );
  const library_ = ts.createSourceFile("lib.d.ts", library, ts.ScriptTarget.ES2022);
  const outputs: OutputFile[] = [];
  const program = ts.createProgram([...sources.keys()], compilerOptions, {
    getSourceFile: (path) => (path === "lib.d.ts" ? library_ : sources.get(path)),
    writeFile: (path, text) => outputs.push({ path, text: text.endsWith("\n") ? text : `${text}\n` }),
    getDefaultLibFileName: () => "lib.d.ts",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (path) => sources.has(path),
    readFile: () => undefined,
  });
  const { diagnostics } = program.emit();
  const faults = [...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics(), ...diagnostics];
  if (faults.length > 0) throw new Error(`Generated code does not compile:\n${faults.map(said).join("\n")}`);
  return outputs;
}

function said({ file, start, messageText }: ts.Diagnostic): string {
  const place = file && `${file.fileName}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1}: `;
  return `${place ?? ""}${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
}
