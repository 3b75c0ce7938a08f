import { toRelativeIri } from "@hyperjump/uri";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Document } from "../read.ts";
import { refKeywords } from "./keywords.ts";
import { metaSchema } from "./metaSchemas.ts";
import { type Place, resolveReference } from "./places.ts";
import { decodeFragment, escapeToken } from "./pointer.ts";
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
 * Holds no path of the machine that it is made on: files get an `$id` relative to the root's folder.
 */
export function bundle(graph: Graph, objects: ReadonlySet<Place> = new Set()): Bundle {
  const [first] = graph.roots as readonly [Place, ...Place[]];
  const used = new Set([...graph.roots, ...graph.places].map((place) => place.document));
  const documents = [...used].filter(({ uri }) => metaSchema(uri) === undefined);
  const places = new Map(documents.map((document) => [document, graph.at(document, "") as Place]));
  const container = graph.roots.length > 1;
  const embedded = container ? documents : documents.filter((document) => document !== first.document);
  const edited = withReferences(graph, places, objects);
  if (embedded.length === 0)
    return {
      json: edited.get(first.document) as Json,
      roots: [],
      pointerOf: (place) => ownPointer(place, places),
    };

  const host = container ? { $schema: first.dialect.uri } : hostOf(first, edited.get(first.document) as Json);
  const keyword = first.dialect.refAlone ? "definitions" : "$defs";
  const definitions = new Map(Object.entries((host as JsonObject)[keyword] ?? {}));
  const prefixes = new Map<Document, string>([[first.document, ""]]);
  for (const document of embedded) {
    const root = places.get(document) as Place;
    const id = embeddedId(root, first.document);
    const key = freeKey(id, definitions);
    prefixes.set(document, `/${keyword}/${escapeToken(key)}`);
    definitions.set(key, embed(edited.get(document) as Json, id, root, first));
  }
  return {
    json: { ...(host as JsonObject), [keyword]: Object.fromEntries(definitions) },
    roots: container ? graph.roots.map((root) => embeddedId(root, first.document)) : [],
    pointerOf: (place) => (prefixes.get(place.document) ?? "") + ownPointer(place, places),
  };
}

/** The root that others are embedded in. Without a URI of its own it gets its file's name, by which they may refer to it. */
function hostOf(root: Place, json: Json): JsonObject {
  const idKeyword = root.dialect.draft === "draft-04" ? "id" : "$id";
  const name = { [idKeyword]: embeddedId(root, root.document) };
  if (!isJsonObject(json)) return { ...name, ...(json === false && { not: {} }) };
  return isLocal(root.resource.uri) ? { ...json, ...name } : json;
}

/** Schemas of documents outside the bundle keep their URI. */
function ownPointer({ document, pointer }: Place, bundled: ReadonlyMap<Document, Place>): string {
  return bundled.has(document) ? pointer : `${document.uri}#${pointer}`;
}

/** Files, and schemas given as data, have no URI that means anything elsewhere: their place relative to the root is one. */
function embeddedId(root: Place, home: Document): string {
  const { uri } = root.resource;
  if (!isLocal(uri)) return uri;
  const name = uri.replace(/^.*\//, "");
  try {
    return toRelativeIri(home.uri, uri) || name;
  } catch {
    return name;
  }
}

function isLocal(uri: string): boolean {
  return /^(?:file|schema):/.test(uri);
}

function freeKey(id: string, taken: ReadonlyMap<string, unknown>): string {
  let key = id;
  while (taken.has(key)) key += "'";
  return key;
}

function embed(json: Json, id: string, root: Place, home: Place): Json {
  const idKeyword = root.dialect.draft === "draft-04" ? "id" : "$id";
  const dialect = root.dialect.uri === home.dialect.uri ? {} : { $schema: root.dialect.uri };
  if (!isJsonObject(json)) return { ...dialect, [idKeyword]: id, ...(json === false && { not: {} }) };
  return { ...dialect, ...json, [idKeyword]: id };
}

/**
 * The documents, with references that name a document by its place rewritten where the document calls itself otherwise:
 * in the bundle only its own URI is known.
 */
function withReferences(
  graph: Graph,
  roots: ReadonlyMap<Document, Place>,
  objects: ReadonlySet<Place>,
): ReadonlyMap<Document, Json> {
  const edits = new Map<Document, Map<string, string>>(
    [...roots.keys()].map((document) => [document, new Map()]),
  );
  for (const { document, pointer } of objects) edits.get(document)?.set(`${pointer}/type`, "object");
  for (const place of graph.places) {
    for (const keyword of refKeywords) {
      const target = graph.target(place, keyword)?.place;
      if (target === undefined || target.document === place.document) continue;
      const root = roots.get(target.document);
      const written = (place.json as JsonObject)[keyword] as string;
      const reference = resolveReference(written, place.resource.uri);
      if (reference === undefined || root === undefined || isLocal(root.resource.uri)) continue;
      if (reference.uri === target.resource.uri || reference.uri === root.resource.uri) continue;
      const pointer = decodeFragment(reference.fragment);
      const uri = `${root.resource.uri}${pointer && `#${encodeURI(pointer)}`}`;
      edits.get(place.document)?.set(`${place.pointer}/${keyword}`, uri);
    }
  }
  return new Map(
    [...roots.keys()].map((document) => [document, edit(document.json, "", edits.get(document))]),
  );
}

function edit(json: Json, pointer: string, edits: ReadonlyMap<string, string> | undefined): Json {
  if (edits === undefined || edits.size === 0 || typeof json !== "object" || json === null) return json;
  const inner = (key: string, value: Json) => {
    const at = `${pointer}/${escapeToken(key)}`;
    return edits.get(at) ?? edit(value, at, edits);
  };
  if (Array.isArray(json)) return json.map((value: Json, index) => inner(String(index), value));
  const entries = Object.entries(json).map(([key, value]) => [key, inner(key, value)] as const);
  const type = Object.hasOwn(json, "type") ? undefined : edits.get(`${pointer}/type`);
  return Object.fromEntries(type === undefined ? entries : [["type", type], ...entries]);
}
