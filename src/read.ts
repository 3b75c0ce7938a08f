import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Json, JsonObject } from "./json.ts";
import type { GenerateOptions } from "./options.ts";
import { GenerateError, problem } from "./problems.ts";
import { localPath } from "./read/displayPath.ts";
import type { Document } from "./read/document.ts";
import { loadDocument } from "./read/loadDocument.ts";
import { firstNonJson } from "./read/nonJson.ts";
import { readLocal } from "./read/readLocal.ts";
import { readRemote } from "./read/readRemote.ts";
import { escapeToken } from "./schema/pointer.ts";

export type { Document } from "./read/document.ts";
export { type Position, positionOf } from "./read/positionOf.ts";

/** Reads documents by URI, each once. */
export interface Reader {
  /** A fragment of `uri` is ignored. Rejects with a {@link GenerateError} that holds one Problem. */
  read(uri: string): Promise<Document>;
}

/** What may be read; `folder` (one or several) is where local files are allowed, with all below. */
export type ReadOptions = Pick<GenerateOptions, "documents" | "allowRemote" | "allowOutside"> & {
  readonly folder?: string | readonly string[];
};

/** Base URI of schemas that were given as data: relative references from them meet the keys of `documents`. */
const dataBase = "schema:///";

/**
 * A reader for the documents that references lead to. `documents` wins over files and network; a relative key in it is
 * relative to the folders, and to schemas that were given as data.
 */
export function openReader(options: ReadOptions): Reader {
  const folders = typeof options.folder === "string" ? [options.folder] : (options.folder ?? []);
  const bases = [dataBase, ...folders.map((folder) => `${pathToFileURL(folder)}/`)];
  const given = new Map<string, Json>();
  for (const [key, json] of Object.entries(options.documents ?? {})) {
    for (const base of bases) given.set(normalUri(key, base), json);
  }
  const access = { folders, allowOutside: options.allowOutside === true };
  const reads = new Map<string, Promise<Document>>();

  async function load(uri: string): Promise<Document> {
    const json = given.get(normalUri(uri, dataBase));
    if (json !== undefined) return { uri, json: dataOf(json, uri) };
    if (/^file:/i.test(uri)) return loadDocument(uri, () => readLocal(uri, access));
    if (/^https?:/i.test(uri)) return loadDocument(uri, () => readRemote(uri, options.allowRemote ?? false));
    throw refused(uri, `${uri} is neither a file nor on the web. Give its schema in the option documents.`);
  }

  return {
    read(reference) {
      const uri = withoutFragment(reference);
      const known = reads.get(uri);
      if (known !== undefined) return known;
      const reading = load(uri);
      reads.set(uri, reading);
      return reading;
    },
  };
}

/**
 * Reads the root schemas of `options.schema` in their order, and opens a reader for what they refer to: local files are
 * allowed in the folders of the roots. Rejects with a {@link GenerateError}.
 */
export async function readRoots(
  options: Pick<GenerateOptions, "schema" | "documents" | "allowRemote" | "allowOutside">,
): Promise<{ readonly roots: readonly Document[]; readonly reader: Reader }> {
  const { schema, ...rest } = options;
  const schemas = (Array.isArray(schema) ? schema : [schema]) as readonly (
    | string
    | URL
    | JsonObject
    | boolean
  )[];
  if (schemas.length === 0)
    throw refused("schema", "No schema is given. Name at least one with --schema (option schema).");
  const folder = schemas.flatMap((each) => {
    const file = localPath(uriOf(each, rest.documents) ?? "");
    return file === undefined ? [] : [path.dirname(file)];
  });
  const reader = openReader({ ...rest, folder });
  const roots = await Promise.all(schemas.map((each, index) => readOne(each, index, rest, reader)));
  return { roots, reader };
}

/** {@link readRoots} for one schema. */
export async function readRoot(
  schema: string | URL | JsonObject | boolean,
  options: ReadOptions = {},
): Promise<Document> {
  const { roots } = await readRoots({ ...options, schema });
  return roots[0] as Document;
}

async function readOne(
  schema: string | URL | JsonObject | boolean,
  index: number,
  options: ReadOptions,
  reader: Reader,
): Promise<Document> {
  const uri = uriOf(schema, options.documents);
  if (uri === undefined) {
    const name = `${dataBase}root${index === 0 ? "" : index + 1}`;
    return { uri: name, json: dataOf(schema as Json, name) };
  }
  const fragment = uri.split("#", 2)[1];
  if (fragment) {
    throw refused(
      uri,
      `A root schema is a whole document: wrap the part in {"$ref": ${JSON.stringify(String(schema))}}.`,
    );
  }
  if (!uri.startsWith("file:") || Object.hasOwn(options.documents ?? {}, String(schema)))
    return reader.read(uri);
  // The user named this file: it may be a symbolic link to anywhere.
  return loadDocument(withoutFragment(uri), () =>
    readLocal(withoutFragment(uri), { folders: [], allowOutside: true }),
  );
}

/** The absolute URI of a root schema; `undefined` for one that is given as data. */
function uriOf(
  schema: string | URL | JsonObject | boolean,
  documents: GenerateOptions["documents"],
): string | undefined {
  if (schema instanceof URL) return schema.href;
  if (typeof schema !== "string") return undefined;
  if (Object.hasOwn(documents ?? {}, schema)) return normalUri(schema, dataBase);
  if (/^(?:https?|file):/i.test(schema) && URL.canParse(schema)) return new URL(schema).href;
  return pathToFileURL(path.resolve(schema)).href;
}

function withoutFragment(uri: string): string {
  const hash = uri.indexOf("#");
  return hash < 0 ? uri : uri.slice(0, hash);
}

/** One spelling for URIs that mean the same, without fragment. */
function normalUri(uri: string, base: string): string {
  const whole = withoutFragment(uri);
  return URL.canParse(whole, base) ? new URL(whole, base).href : whole;
}

/** A schema that was given as data, copied, so that later changes by the caller cannot reach us. */
function dataOf(value: Json, uri: string): Json {
  const found = firstNonJson(value);
  if (found === undefined) return JSON.parse(JSON.stringify(value));
  const pointer = found.path.map((token) => `/${escapeToken(token)}`).join("");
  throw new GenerateError([
    problem(`${uri}#${pointer}`, "", `The schema is not JSON: ${found.reason}.`, { pointer }),
  ]);
}

function refused(at: string, message: string): GenerateError {
  return new GenerateError([problem(at, "", message)]);
}
