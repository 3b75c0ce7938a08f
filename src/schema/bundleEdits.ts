import { type Json, type JsonObject, ownValue } from "../json.ts";
import type { Document } from "../read.ts";
import { type BundleUris, isLocal } from "./bundleUris.ts";
import { isUnversioned, schemaUri } from "./dialect.ts";
import { type Place, resolveReference } from "./places.ts";
import { escapeToken } from "./pointer.ts";
import type { Graph } from "./resolve.ts";
import { toRelativeIri } from "./uris.ts";

/**
 * The documents as they stand in a bundle: references that would lead elsewhere there are rewritten, a `$schema` that names no version
 * says which was read, and the schemas in `objects` get `"type": "object"`. `roots` has the documents that are bundled.
 */
export function editedDocuments(
  graph: Graph,
  roots: ReadonlyMap<Document, Place>,
  objects: ReadonlySet<Place>,
  uris: BundleUris,
): ReadonlyMap<Document, Json> {
  const edits = new Map<Document, Map<string, string>>(
    [...roots.keys()].map((document) => [document, new Map()]),
  );
  for (const { document, pointer } of objects) edits.get(document)?.set(`${pointer}/type`, "object");
  for (const { document, pointer, json, dialect } of graph.places) {
    const schema = typeof json === "boolean" ? undefined : ownValue(json, "$schema");
    if (typeof schema === "string" && isUnversioned(schema))
      edits.get(document)?.set(`${pointer}/$schema`, schemaUri(dialect));
  }
  const known = new Set(graph.places.map((place) => place.resource.uri));
  for (const { place, keyword, target } of graph.references) {
    const root = roots.get(target.place.document);
    const reference = root && resolveReference(writtenIn(place, keyword), place.resource.uri);
    if (root === undefined || reference === undefined) continue;
    // A document may be named by where it lies; in the bundle it only has the name that it gives itself.
    const named = uris.moved(known.has(reference.uri) ? reference.uri : root.resource.uri);
    const base = uris.moved(place.resource.uri);
    if (resolveReference(writtenIn(place, keyword), base)?.uri === named) continue;
    const uri = isLocal(named) && isLocal(base) ? toRelativeIri(base, named) : named;
    const fragment = reference.fragment && `#${reference.fragment}`;
    edits.get(place.document)?.set(`${place.pointer}/${keyword}`, uri + fragment);
  }
  return new Map(
    [...roots.keys()].map((document) => [document, edit(document.json, "", edits.get(document))]),
  );
}

/** Whether a reference names the document of `root` instead of being a mere fragment. */
export function isNamed(graph: Graph, root: Place): boolean {
  return graph.references.some(
    ({ place, keyword, target }) =>
      target.place.document === root.document && !writtenIn(place, keyword).startsWith("#"),
  );
}

function writtenIn(place: Place, keyword: string): string {
  return (place.json as JsonObject)[keyword] as string;
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
