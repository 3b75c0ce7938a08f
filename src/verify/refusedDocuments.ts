import { ts } from "ts-morph";
import type { Json } from "../json.ts";
import type { OutputFile } from "../output.ts";
import { takesValue } from "./takesValue.ts";
import { typeFiles, typeProgram } from "./typeProgram.ts";

/** A document that is valid for the type `name`. */
export interface ValidDocument {
  readonly name: string;
  readonly what: string;
  readonly value: Json;
}

/** Those of `documents` that their types (`src/types.ts` and `src/enums.ts` among `files`) do not take, in words. */
export function refusedDocuments(
  files: readonly OutputFile[],
  documents: readonly ValidDocument[],
): readonly string[] {
  const program = typeProgram(new Map(typeFiles(files)));
  const checker = program.getTypeChecker();
  const source = program.getSourceFile("src/types.ts");
  const module = source && checker.getSymbolAtLocation(source);
  const exported = module === undefined ? [] : checker.getExportsOfModule(module);
  const types = new Map(exported.map((symbol) => [symbol.name, declaredType(checker, symbol)]));
  return documents
    .filter(({ name, value }) => {
      const type = types.get(name);
      return type === undefined || !takesValue(checker, type, value);
    })
    .map(({ name, what }) => `${name}: ${what} is valid, but the type does not take it`);
}

/** The type itself, where `types.ts` only passes it on. */
function declaredType(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Type {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  return checker.getDeclaredTypeOfSymbol(isAlias ? checker.getAliasedSymbol(symbol) : symbol);
}
