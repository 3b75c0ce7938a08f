import { ts } from "ts-morph";
import type { OutputFile } from "../../output.ts";
import { type Cut, withoutCuts } from "./cuts.ts";
import { parseModule, throwDiagnostics } from "./parseModule.ts";

/** Nothing is checked, no file is asked about another and nothing is read from disk. */
const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  newLine: ts.NewLineKind.LineFeed,
  rootDir: "src",
  outDir: "dist",
  declaration: true,
  declarationMap: true,
  emitDeclarationOnly: true,
  isolatedDeclarations: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  noCheck: true,
  noResolve: true,
  types: [],
};

/** The declarations that a program cannot do without; nothing is checked against them. */
const library = ["Array<T>", "Boolean", "CallableFunction", "Function", "IArguments"]
  .concat("NewableFunction", "Number", "Object", "RegExp", "String")
  .map((name) => `interface ${name} {}`)
  .join("\n");

/**
 * The declarations of modules in `src`, and a map of each, as files in `dist`.
 * @throws Error naming file and line where a module does not parse or lacks a type annotation that
 * `isolatedDeclarations` demands.
 */
export function declarationsOf(modules: readonly OutputFile[]): OutputFile[] {
  const texts = new Map([
    ["lib.d.ts", library],
    ...modules.map((file) => [file.path, withoutBodies(file)] as const),
  ]);
  const outputs: OutputFile[] = [];
  const program = ts.createProgram([...modules.map(({ path }) => path)], compilerOptions, {
    getSourceFile: (path, target) => {
      const text = texts.get(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, target);
    },
    writeFile: (path, text) => outputs.push({ path, text: text.endsWith("\n") ? text : `${text}\n` }),
    getDefaultLibFileName: () => "lib.d.ts",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (path) => texts.has(path),
    readFile: () => undefined,
  });
  const { diagnostics } = program.emit();
  throwDiagnostics([...program.getOptionsDiagnostics(), ...diagnostics]);
  return outputs;
}

/** Function bodies say nothing in a declaration; without them the compiler is done much sooner. Lines stay. */
function withoutBodies({ path, text }: OutputFile): string {
  const source = parseModule(path, text);
  const cuts = source.statements.flatMap((statement): Cut[] => {
    const body = ts.isFunctionDeclaration(statement) ? statement.body : undefined;
    if (!body) return [];
    const [start, end] = [body.getStart(source) + 1, body.end - 1];
    return [{ start, end, by: text.slice(start, end).replace(/[^\n]+/g, "") }];
  });
  return withoutCuts(text, cuts);
}
