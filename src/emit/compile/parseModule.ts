import { Fault, faultIn } from "./fault.ts";
import { readStatement } from "./readStatement.ts";
import type { Statement } from "./statement.ts";

/** A module of the package, read. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly statements: readonly Statement[];
}

/**
 * Reads a module that satisfies `erasableSyntaxOnly` and is laid out as emitters and templates are. Nothing is proved: what it does
 * not understand, the JavaScript parser refuses when guards are run.
 * @throws Error naming file and line where the text ends too early, or a name or type is missing.
 */
export function parseModule(path: string, text: string): Module {
  const statements: Statement[] = [];
  try {
    for (let next = readStatement(text, 0); next !== undefined; next = readStatement(text, next.end))
      statements.push(next);
  } catch (error) {
    throw error instanceof Fault ? faultIn(path, text, error) : error;
  }
  return { path, text, statements };
}
