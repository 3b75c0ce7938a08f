import { Project, ts } from "ts-morph";
import type { OutputFile } from "../output.ts";

/** What the strictest consumer would turn on. */
const strictest: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  strict: true,
  declaration: true,
  isolatedDeclarations: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
};

/** What the compiler has against the modules, a line each: `src/guards.ts:12: message`. */
export function compileStrictly(files: readonly OutputFile[]): string[] {
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: strictest });
  for (const { path, text } of files) project.createSourceFile(path, text);
  return project.getPreEmitDiagnostics().map((diagnostic) => {
    const file = diagnostic.getSourceFile()?.getFilePath().slice(1) ?? "";
    const message = ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, " ");
    return `${file}:${diagnostic.getLineNumber() ?? 1}: ${message}`;
  });
}
