import path from "node:path";
import type { Json } from "../json.ts";
import { GenerateError, type Problem, problem } from "../problems.ts";
import { escapeToken } from "../schema/pointer.ts";
import type { Document, Source } from "./document.ts";
import { lineAndColumn } from "./lineAndColumn.ts";
import { firstNonJson, maxDepth } from "./nonJson.ts";
import { parseJson } from "./parseJson.ts";
import { parseYaml } from "./parseYaml.ts";
import { type Position, positionOf } from "./positionOf.ts";

/** Why a text is not JSON or YAML, and where: `offset` counts UTF-16 units from its start. */
export interface ParseFailure {
  readonly reason: string;
  readonly offset: number;
}

const parsers = { json: parseJson, yaml: parseYaml };

/**
 * The document in `bytes` (UTF-8, a byte order mark is skipped): JSON or YAML by the extension of `file`, else whichever it is.
 * Throws a {@link GenerateError} with line and column where it is neither.
 */
export function parseDocument(uri: string, file: string, bytes: Uint8Array): Document {
  const text = decode(uri, file, bytes);
  if (text.trim() === "") throw failed(uri, file, "The file is empty. A schema is an object, true or false.");
  const failures: ParseFailure[] = [];
  const kinds = kindsOf(file);
  for (const kind of kinds) {
    const result = parsers[kind](text);
    if ("value" in result) return documentOf(uri, result.value, { file, text, kind });
    failures.push(result);
  }
  // Where the extension does not tell, a text that begins with a bracket was meant to be JSON.
  const { reason, offset } = failures[/^\s*[[{]/.test(text) ? 0 : failures.length - 1] as ParseFailure;
  const what =
    kinds.length > 1 ? "neither JSON nor YAML" : `not valid ${kinds[0] === "json" ? "JSON" : "YAML"}`;
  throw failed(uri, file, `The file is ${what}: ${reason}.`, lineAndColumn(text, offset));
}

function documentOf(uri: string, value: unknown, source: Source): Document {
  const document = { uri, json: value as Json, source };
  const found = firstNonJson(value);
  if (found === undefined) return document;
  if (found.path.length >= maxDepth)
    throw failed(uri, source.file, `The file cannot be used: ${found.reason}.`);
  const pointer = found.path.map((token) => `/${escapeToken(token)}`).join("");
  const position = positionOf(document, pointer);
  const written = position && tooLarge(source.text, position);
  const reason = written === undefined ? found.reason : `${written} is more than a number can hold (1.8e308)`;
  throw failed(uri, source.file, `The value cannot be used: ${reason}.`, { pointer, ...position });
}

/** The number as it is written at a position, where there is one: of those in a document only the too large are refused. */
function tooLarge(text: string, { line, column }: Position): string | undefined {
  const written = text.split(/\r\n|\n|\r/)[line - 1]?.slice(column - 1);
  return written === undefined ? undefined : /^[-+]?\.?\d[\d.]*(?:e[-+]?\d+)?/i.exec(written)?.[0];
}

function kindsOf(file: string): readonly Source["kind"][] {
  const extension = path.extname(/^https?:/.test(file) ? new URL(file).pathname : file).toLowerCase();
  if (extension === ".json") return ["json"];
  return extension === ".yaml" || extension === ".yml" ? ["yaml"] : ["json", "yaml"];
}

function decode(uri: string, file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw failed(uri, file, "The file is not text in UTF-8. Save it as UTF-8.");
  }
}

function failed(uri: string, file: string, message: string, more: Partial<Problem> = {}) {
  return new GenerateError([problem(uri, "", message, { file, ...more })]);
}
