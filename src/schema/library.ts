import { isJsonObject, type Json, ownValue } from "../json.ts";
import { GenerateError, problem } from "../problems.ts";
import type { Document, Reader } from "../read.ts";
import { customDialect, type Dialect, standardDialect } from "./dialect.ts";
import { metaSchema } from "./metaSchemas.ts";
import { type Place, placeSchemas, problemAt, type Registry, type Resource } from "./places.ts";
import { resolveIri, toRelativeIri } from "./uris.ts";

/** The documents that were read so far, and the means to read more. */
export interface Library {
  readonly registry: Registry;
  /** Registers `document`, read with `dialect` where it names none. `undefined` where it is no schema. */
  add(document: Document, dialect: Dialect): Promise<Resource | undefined>;
  /** The resource with this URI, read if need be. Rejects with a {@link GenerateError} that says why it cannot be had. */
  open(uri: string, from: Place): Promise<Resource>;
}

export function openLibrary(reader: Reader): Library {
  const registry: Registry = { resources: new Map(), places: new Map(), dialects: new Map(), problems: [] };
  const added = new Set<string>();

  async function add(document: Document, dialect: Dialect): Promise<Resource | undefined> {
    if (!added.has(document.uri)) {
      added.add(document.uri);
      await learnDialects(document);
      placeSchemas(registry, document, { pointer: "", json: document.json }, undefined, dialect);
    }
    return registry.resources.get(document.uri);
  }

  /** Finds out what the `$schema` values of a document mean, as far as their meta-schemas can be had. */
  async function learnDialects(document: Document): Promise<void> {
    for (const uri of schemaUris(document.json)) {
      if (registry.dialects.has(uri)) continue;
      const standard = standardDialect(uri);
      if (standard !== undefined) {
        registry.dialects.set(uri, standard);
        continue;
      }
      const found = await reader.read(uri.replace(/#.*$/, "")).catch(() => undefined);
      const custom = found && customDialect(uri, found.json);
      if (custom === undefined) continue;
      registry.dialects.set(uri, custom.dialect);
      for (const vocabulary of custom.required) {
        const message = `${uri} requires the vocabulary ${vocabulary}, which is not known here`;
        registry.problems.push(problemAt(document, "/$schema", "$schema", message));
      }
    }
  }

  async function open(uri: string, from: Place): Promise<Resource> {
    const known = registry.resources.get(uri);
    if (known !== undefined) return known;
    const document = await readFor(uri, from);
    const resource = await add(document, from.dialect);
    if (resource === undefined) {
      throw new GenerateError([
        problem(uri, "", `${uri} is not a JSON Schema: a schema is an object or a boolean`),
      ]);
    }
    if (!registry.resources.has(uri)) registry.resources.set(uri, resource);
    return registry.resources.get(uri) as Resource;
  }

  async function readFor(uri: string, from: Place): Promise<Document> {
    const standard = metaSchema(uri);
    if (standard !== undefined) return { uri, json: standard };
    const beside = besideDocument(uri, from);
    return beside === undefined ? reader.read(uri) : readEither(beside, uri);
  }

  async function readEither(first: string, second: string): Promise<Document> {
    try {
      return await reader.read(first);
    } catch (reason) {
      return reader.read(second).catch((other: unknown) => {
        if (!(reason instanceof GenerateError && other instanceof GenerateError)) throw other;
        throw new GenerateError([...reason.problems, ...other.problems]);
      });
    }
  }

  return { registry, add, open };
}

/**
 * A schema file may carry an `$id` that is not where it lies. The file at the same relative place, seen from the file
 * of `from`, is then meant: `https://example.com/b.json` is `b.json` beside the file whose `$id` is `https://example.com/a.json`.
 */
function besideDocument(uri: string, from: Place): string | undefined {
  const { document } = from;
  const base =
    typeof document.json === "boolean" || !isJsonObject(document.json) ? undefined : rootId(document.json);
  if (base === undefined || !document.uri.startsWith("file:") || uri.startsWith("file:")) return undefined;
  try {
    const relative = toRelativeIri(resolveIri(base, document.uri), uri);
    return /^[a-z][a-z\d+.-]*:|^\/\//i.test(relative) ? undefined : resolveIri(relative, document.uri);
  } catch {
    return undefined;
  }
}

function rootId(json: { readonly [key: string]: Json }): string | undefined {
  const id = ownValue(json, "$id") ?? ownValue(json, "id");
  // Up to draft-07 an empty fragment is usual.
  return typeof id === "string" ? id.replace(/#.*$/, "") : undefined;
}

/** Every string under a key `$schema`, wherever it stands: more than needed does no harm. */
function schemaUris(json: Json): Set<string> {
  const uris = new Set<string>();
  const waiting: Json[] = [json];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if (isJsonObject(value)) {
      const uri = ownValue(value, "$schema");
      if (typeof uri === "string") uris.add(uri);
    }
    for (const inner of Object.values(value)) if (typeof inner === "object") waiting.push(inner as Json);
  }
  return uris;
}
