import { isJsonObject, type Json, type JsonObject, jsonEqual, ownValue } from "../json.ts";
import { type Problem, problem } from "../problems.ts";
import { type Document, positionOf } from "../read.ts";
import { type Dialect, isUnversioned } from "./dialect.ts";
import { type Holds, type Keyword, type KeywordFact, keywordFacts } from "./keywords.ts";
import { escapeToken } from "./pointer.ts";
import { resolveIri } from "./uris.ts";

/** A schema resource (2020-12 Core, section 4.3.5): what one `$id` names, or a document without one. */
export interface Resource {
  /** Absolute URI without fragment: the base URI of its schemas. */
  readonly uri: string;
  readonly root: Place;
  readonly anchors: Map<string, Place>;
  readonly dynamicAnchors: Map<string, Place>;
  readonly recursiveAnchor: boolean;
}

/** One schema as the author wrote it. */
export interface Place {
  readonly document: Document;
  /** JSON Pointer within the document. */
  readonly pointer: string;
  readonly json: JsonObject | boolean;
  readonly dialect: Dialect;
  readonly resource: Resource;
  /** The key under `$defs` or `definitions`, where it stands in one. */
  readonly definition?: string;
  /** The places directly inside, in the author's order. */
  readonly inside: readonly Place[];
}

/** Every document that was read, and every schema in it. */
export interface Registry {
  readonly resources: Map<string, Resource>;
  /** By the URI of the document and the pointer in it. */
  readonly places: Map<string, Map<string, Place>>;
  /** The dialect that a `$schema` names, where it is known. */
  readonly dialects: Map<string, Dialect>;
  readonly problems: Problem[];
}

/** Identifies a schema over all documents: the document's URI with a JSON Pointer as fragment. */
export function placeKey(document: Document, pointer: string): string {
  return `${document.uri}#${pointer}`;
}

/** The schema at `pointer` of `document`. */
export function placeAt({ places }: Registry, document: Document, pointer: string): Place | undefined {
  return places.get(document.uri)?.get(pointer);
}

/** A Problem that stands at `pointer` in `document`. */
export function problemAt(document: Document, pointer: string, keyword: string, message: string): Problem {
  return problem(placeKey(document, pointer), keyword, message, {
    pointer,
    ...positionOf(document, pointer),
  });
}

/** `reference` without its fragment against `base`; `undefined` where it is no IRI reference. */
export function resolveReference(
  reference: string,
  base: string,
): { uri: string; fragment: string } | undefined {
  const hash = reference.indexOf("#");
  const path = hash < 0 ? reference : reference.slice(0, hash);
  const fragment = hash < 0 ? "" : reference.slice(hash + 1);
  if (path === "") return { uri: base, fragment };
  try {
    return { uri: resolveIri(path.replaceAll(" ", "%20"), base).replace(/#.*$/, ""), fragment };
  } catch {
    return undefined;
  }
}

interface Found {
  readonly pointer: string;
  readonly json: Json;
  readonly definition?: string;
}

/** The keywords that hold schemas, and how. */
const holdsOf: ReadonlyMap<string, Holds> = new Map(
  Object.entries(keywordFacts).flatMap(([keyword, { holds }]: [string, KeywordFact]) =>
    holds === undefined ? [] : [[keyword, holds] as const],
  ),
);

/** The schemas directly inside `json`, by the keywords of `dialect`. */
function schemasInside(json: JsonObject, pointer: string, dialect: Dialect): readonly Found[] {
  let found: Found[] | undefined;
  for (const keyword of Object.keys(json)) {
    const holds = holdsOf.get(keyword);
    if (holds === undefined || !dialect.keywords.has(keyword as Keyword)) continue;
    found ??= [];
    const value = json[keyword] as Json;
    const at = `${pointer}/${keyword}`;
    if (holds === "schema" || (holds === "schema or schemas" && !Array.isArray(value)))
      found.push({ pointer: at, json: value });
    else if (Array.isArray(value))
      for (const [index, item] of value.entries()) found.push({ pointer: `${at}/${index}`, json: item });
    else if (isJsonObject(value)) {
      const defines = keyword === "$defs" || keyword === "definitions";
      for (const key of Object.keys(value)) {
        if (Array.isArray(value[key])) continue;
        const inner = { pointer: `${at}/${escapeToken(key)}`, json: value[key] as Json };
        found.push(defines ? { ...inner, definition: key } : inner);
      }
    }
  }
  return found ?? none;
}

/** What most schemas have inside. */
const none: readonly never[] = [];

/**
 * Registers the schema at `pointer` of `document` and all schemas inside it: resources by `$id`, anchors, places.
 * `inherited` is the resource that it stands in; a document's root has none and starts one.
 * Problems (unknown `$schema`, a bad `$id`, one URI for two schemas) go to `registry.problems`.
 */
export function placeSchemas(
  registry: Registry,
  document: Document,
  start: Found,
  inherited: Resource | undefined,
  dialect: Dialect,
): void {
  const around = { resource: inherited, dialect, inside: [] };
  const isFirst = !registry.places.has(document.uri);
  const places = registry.places.get(document.uri) ?? new Map<string, Place>();
  registry.places.set(document.uri, places);
  const waiting: { found: Found; around: Around }[] = [{ found: start, around }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { found, around } = next;
    if (typeof found.json !== "boolean" && !isJsonObject(found.json)) continue;
    const known = isFirst ? undefined : places.get(found.pointer);
    if (known !== undefined) {
      around.inside.push(known);
      continue;
    }
    const isPlain = around.resource !== undefined && !identifies(found.json);
    const place = isPlain
      ? placeOf(document, found, found.json, around.dialect, around.resource)
      : registerPlace(registry, document, found, found.json, around);
    places.set(found.pointer, place);
    around.inside.push(place);
    if (typeof found.json === "boolean") continue;
    const children = schemasInside(found.json, found.pointer, place.dialect);
    if (children.length === 0) continue;
    const inside: Place[] = [];
    place.inside = inside;
    const inner: Around = { resource: place.resource, dialect: place.dialect, inside };
    for (let index = children.length - 1; index >= 0; index -= 1)
      waiting.push({ found: children[index] as Found, around: inner });
  }
}

/** What a schema takes over from the one around it, and where that one lists it. */
interface Around {
  readonly resource: Resource | undefined;
  readonly dialect: Dialect;
  readonly inside: Place[];
}

/** A place of which it is not known yet what is inside. */
type OpenPlace = Omit<Place, "inside"> & { inside: readonly Place[] };

/** The keywords by which a schema says what it is called, or what it is read with. */
const identifying: ReadonlySet<string> = new Set(["$schema", "id", "$id", "$anchor", "$dynamicAnchor"]);

function identifies(json: JsonObject | boolean): boolean {
  if (typeof json === "boolean") return false;
  for (const keyword of Object.keys(json)) if (identifying.has(keyword)) return true;
  return false;
}

function placeOf(
  document: Document,
  { pointer, definition }: Found,
  json: JsonObject | boolean,
  dialect: Dialect,
  resource: Resource,
): OpenPlace {
  return definition === undefined
    ? { document, pointer, json, dialect, resource, inside: none }
    : { document, pointer, json, dialect, resource, inside: none, definition };
}

/** The place of a schema that may say what it is called, and its resource and anchors. */
function registerPlace(
  registry: Registry,
  document: Document,
  found: Found,
  json: JsonObject | boolean,
  { resource: inherited, dialect: inheritedDialect }: Around,
): OpenPlace {
  const report = (keyword: string, message: string) =>
    registry.problems.push(problemAt(document, `${found.pointer}/${keyword}`, keyword, message));
  const written = (keyword: string) => {
    const value = typeof json === "boolean" ? undefined : ownValue(json, keyword);
    return typeof value === "string" ? value : undefined;
  };

  let dialect = inheritedDialect;
  const schema = written("$schema");
  if (
    schema !== undefined &&
    (inherited === undefined || written("$id") !== undefined || written("id") !== undefined)
  ) {
    const named = registry.dialects.get(schema);
    if (named !== undefined) dialect = named;
    else if (isUnversioned(schema)) {
      const message = `${JSON.stringify(schema)} names no version: read as ${dialect.draft}; the option dialect chooses another`;
      const at = `${found.pointer}/$schema`;
      registry.problems.push({ ...problemAt(document, at, "$schema", message), severity: "note" });
    } else
      report(
        "$schema",
        `unknown dialect ${JSON.stringify(schema)}: use a standard one (draft-04 to 2020-12), or give its meta-schema in "documents"`,
      );
  }

  const alone = dialect.refAlone && written("$ref") !== undefined;
  const id = alone ? undefined : written(dialect.draft === "draft-04" ? "id" : "$id");
  const base = inherited?.uri ?? document.uri;
  const resolved = id === undefined ? { uri: base, fragment: "" } : resolveReference(id, base);
  if (resolved === undefined) report("$id", `"$id" is not a URI reference: ${JSON.stringify(id)}`);
  const uri = resolved?.uri ?? base;
  const begins =
    inherited === undefined || (id !== undefined && !id.startsWith("#") && resolved !== undefined);

  const place: Omit<OpenPlace, "resource"> & { resource: Resource } = placeOf(
    document,
    found,
    json,
    dialect,
    inherited as Resource,
  );
  if (begins) {
    place.resource = {
      uri,
      root: place,
      anchors: new Map(),
      dynamicAnchors: new Map(),
      recursiveAnchor: typeof json !== "boolean" && ownValue(json, "$recursiveAnchor") === true,
    };
    const other = registry.resources.get(uri);
    if (other !== undefined && other.root !== place && !jsonEqual(other.root.json, json)) {
      report(id === undefined ? "" : "$id", `two different schemas have the URI ${uri}: rename one`);
    } else registry.resources.set(uri, place.resource);
    if (found.pointer === "") registry.resources.set(document.uri, place.resource);
  }

  if (alone) return place;
  const anchor = dialect.keywords.has("$anchor") ? written("$anchor") : resolved?.fragment || undefined;
  const dynamic = dialect.keywords.has("$dynamicAnchor") ? written("$dynamicAnchor") : undefined;
  if (anchor === undefined && dynamic === undefined) return place;
  const anchors = [
    [anchor, "anchors"],
    [dynamic, "dynamicAnchors"],
  ] as const;
  for (const [name, kind] of anchors) {
    if (name === undefined) continue;
    const { anchors: plain, dynamicAnchors: dynamic } = place.resource;
    if (plain.has(name) || dynamic.has(name)) {
      if ((plain.get(name) ?? dynamic.get(name)) !== place)
        report(
          kind === "anchors" ? "$anchor" : "$dynamicAnchor",
          `the anchor ${JSON.stringify(name)} is taken by another schema of ${place.resource.uri}`,
        );
    }
    place.resource[kind].set(name, place);
  }
  return place;
}
