import { ts } from "ts-morph";

/**
 * The syntax tree of a module; its documentation comments are not parsed.
 * @throws Error naming file and line where the text is not TypeScript. Emitters never write such, so it is a bug of theirs.
 */
export function parseModule(path: string, text: string): ts.SourceFile {
  const source = ts.createSourceFile(path, text, {
    languageVersion: ts.ScriptTarget.ES2022,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  // A field of every source file, which TypeScript's types leave out.
  const { parseDiagnostics = [] } = source as { readonly parseDiagnostics?: readonly ts.Diagnostic[] };
  throwDiagnostics(parseDiagnostics);
  return source;
}

/** @throws Error with a line for each of `diagnostics`, if there are any. */
export function throwDiagnostics(diagnostics: readonly ts.Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  const lines = diagnostics.map(({ file, start = 0, messageText }) => {
    const place = file ? `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}: ` : "";
    return place + ts.flattenDiagnosticMessageText(messageText, "\n");
  });
  throw new Error(`Generated code does not compile:\n${lines.join("\n")}`);
}
