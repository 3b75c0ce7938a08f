import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Document } from "../read.ts";
import { editedDocuments, isNamed } from "./bundleEdits.ts";
import { bundleUris, isLocal } from "./bundleUris.ts";
import { type Dialect, schemaUri, standardDialect } from "./dialect.ts";
import { factOf, type Keyword, type KeywordFact } from "./keywords.ts";
import { metaSchema } from "./metaSchemas.ts";
import type { Place } from "./places.ts";
import { escapeToken } from "./pointer.ts";
import type { Graph } from "./resolve.ts";

/** All documents in one (2020-12 Core, section 9.3.1), and where each schema stands in it. */
export interface Bundle {
  readonly json: Json;
  /** The URIs of the roots in it, where they are several. */
  readonly roots: readonly string[];
  /** JSON Pointer of `place` in `json`. */
  pointerOf(place: Place): string;
}

/**
 * One JSON Schema that says what all documents of `graph` say together: the root as it is, with the other documents as embedded
 * resources in its definitions. Several roots become definitions of a schema that says nothing itself.
 * The schemas in `objects` get `"type": "object"`. Standard meta-schemas stay outside: whoever reads the bundle has them.
 * Holds no path of the machine that it is made on: files get an `$id` relative to the root, or to the folder that all share.
 */
export function bundle(graph: Graph, objects: ReadonlySet<Place> = new Set()): Bundle {
  const [first] = graph.roots as readonly [Place, ...Place[]];
  const used = new Set([...graph.roots, ...graph.places].map((place) => place.document));
  const documents = [...used].filter(({ uri }) => metaSchema(uri) === undefined);
  const roots = new Map(documents.map((document) => [document, graph.at(document, "") as Place]));
  const host = graph.roots.length > 1 ? undefined : first;
  const uris = bundleUris(graph, [...roots.values()], host);
  const edited = editedDocuments(graph, roots, objects, uris);
  const embedded = documents.filter((document) => document !== host?.document);

  const needsName = embedded.length > 0 || isNamed(graph, first);
  const keyword = first.dialect.refAlone ? "definitions" : "$defs";
  const json =
    host === undefined
      ? { $schema: schemaUri(first.dialect) }
      : withDialect(hostOf(host, edited, needsName ? uris.idOf(host) : undefined), first.dialect);
  const definitions = new Map(Object.entries((isJsonObject(json) && (json[keyword] as JsonObject)) || {}));
  const prefixes = new Map<Document, string>(host && [[host.document, ""]]);
  for (const document of embedded) {
    const root = roots.get(document) as Place;
    const id = uris.idOf(root);
    const key = freeKey(id, definitions);
    prefixes.set(document, `/${keyword}/${escapeToken(key)}`);
    definitions.set(key, embed(edited.get(document) as Json, id, root, first));
  }
  return {
    json:
      embedded.length === 0 ? json : { ...(json as JsonObject), [keyword]: Object.fromEntries(definitions) },
    roots: host === undefined ? graph.roots.map(uris.idOf) : [],
    // Schemas of documents outside the bundle keep their URI.
    pointerOf: ({ document, pointer }) => (prefixes.get(document) ?? `${document.uri}#`) + pointer,
  };
}

/** The root that others are embedded in. Without a URI of its own it gets `id`, by which they may refer to it. */
function hostOf(root: Place, edited: ReadonlyMap<Document, Json>, id: string | undefined): Json {
  const json = edited.get(root.document) as Json;
  if (id === undefined) return json;
  return isLocal(root.resource.uri) || !isJsonObject(json) ? identified(json, id, root) : opened(json, root);
}

function embed(json: Json, id: string, root: Place, home: Place): Json {
  const dialect = root.dialect.uri === home.dialect.uri ? {} : { $schema: schemaUri(root.dialect) };
  return { ...dialect, ...identified(json, id, root) };
}

/** `json` with a URI. */
function identified(json: Json, id: string, root: Place): JsonObject {
  const name = { [root.dialect.draft === "draft-04" ? "id" : "$id"]: id };
  if (!isJsonObject(json)) return { ...name, ...(json === false && { not: {} }) };
  return { ...name, ...opened(json, root), ...name };
}

/** Up to draft-07 nothing counts beside `$ref`, neither a URI nor definitions: there the reference moves into `allOf`. */
function opened(json: JsonObject, { dialect }: Place): JsonObject {
  const { $ref, ...rest } = json;
  if (!dialect.refAlone || $ref === undefined) return json;
  const says = (key: string) => {
    const fact = factOf(key);
    return fact !== undefined && dialect.keywords.has(key as Keyword) && isIgnored(key, fact);
  };
  const kept = Object.entries(rest).filter(([key]) => !says(key));
  return Object.fromEntries([...kept, ["allOf", [{ $ref }]]]);
}

/** Whether a keyword would begin to say something if the reference beside it went away. */
function isIgnored(key: string, { vocabulary }: KeywordFact): boolean {
  return vocabulary !== "meta-data" && !["$schema", "$comment", "definitions"].includes(key);
}

/** Says which dialect it is, where 2020-12 would be taken for granted wrongly. */
function withDialect(json: Json, dialect: Dialect): Json {
  const isSaid = !isJsonObject(json) || Object.hasOwn(json, "$schema");
  return isSaid || dialect.uri === standardDialect("2020-12")?.uri
    ? json
    : { $schema: schemaUri(dialect), ...json };
}

function freeKey(id: string, taken: ReadonlyMap<string, unknown>): string {
  let key = id;
  while (taken.has(key)) key += "'";
  return key;
}
