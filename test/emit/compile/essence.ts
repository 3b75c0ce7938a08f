import { transformSync } from "esbuild";
import { ts } from "ts-morph";

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

/** JavaScript without layout, comments and redundant parentheses. */
export function codeEssence(code: string): string {
  return transformSync(code, { minifySyntax: true, minifyWhitespace: true, format: "esm" }).code;
}

/** Declarations without layout and comments. */
export function declarationEssence(text: string): string {
  const file = ts.createSourceFile("a.d.ts", text, ts.ScriptTarget.ES2022);
  return ts
    .createPrinter({ removeComments: true })
    .printFile(file)
    .replace(/\s+/g, " ")
    .replace(/, (?=[}\]])/g, " ");
}

/** What the TypeScript compiler makes of one module, without layout and comments, and without saying that a class has private members. */
export function compilerEssence(
  path: string,
  text: string,
): { readonly code: string; readonly declaration: string } {
  const options = { fileName: path, compilerOptions };
  return {
    code: codeEssence(ts.transpileModule(text, options).outputText),
    declaration: declarationEssence(ts.transpileDeclaration(text, options).outputText).replace(
      " #private;",
      "",
    ),
  };
}
