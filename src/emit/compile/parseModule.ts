import { ts } from "ts-morph";

/**
 * The syntax tree of a module; its documentation comments are not parsed.
 * @throws Error naming file and line where the text is not TypeScript.
 */
export function parseModule(path: string, text: string): ts.SourceFile {
  const source = ts.createSourceFile(path, text, {
    languageVersion: ts.ScriptTarget.ES2022,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  // A field of every source file, which TypeScript's types leave out.
  const { parseDiagnostics = [] } = source as {
    readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  const [first] = parseDiagnostics;
  if (first) throw faultAt(source, first.start, ts.flattenDiagnosticMessageText(first.messageText, " "));
  return source;
}

/** What a module of the package must not be. Emitters never write such, so it tells of a bug of theirs. */
export function faultAt(source: ts.SourceFile, position: number, message: string): Error {
  const { line } = source.getLineAndCharacterOfPosition(position);
  return new Error(`generated code does not compile: ${source.fileName}:${line + 1}: ${message}`);
}
