import { keywordFacts } from "../schema/keywords.ts";
import { pointerTokens } from "../schema/pointer.ts";
import { bareTarget } from "./bareTarget.ts";
import type { Built } from "./build.ts";
import { enumOf } from "./enumOf.ts";
import type { Shape, ShapeId } from "./model.ts";
import { recursiveShapes } from "./recursiveShapes.ts";

/** A shape that deserves an exported type, and everything it might be called after. */
export interface NameCandidate {
  readonly shape: ShapeId;
  readonly root: boolean;
  /** The definition's key. */
  readonly key?: string;
  readonly title?: string;
  /** The last segment of the `$id` or file, for the root of a resource. */
  readonly resource?: string;
  /** The last segment of the document's URI. */
  readonly file: string;
  /** URI of the document. */
  readonly document: string;
  /** JSON Pointer within the document. */
  readonly pointer: string;
  /** What this copy's dynamic anchors lead to, where a schema has several copies; the first has none. */
  readonly scope?: string;
  /** An enum written in place: named after the type and property that hold it, where that name is free. */
  readonly enumAt?: { readonly parent: ShapeId; readonly property: string };
  readonly enum?: "closed" | "open";
}

/**
 * The shapes that get names: roots, definitions, whatever else is referred to and stands for itself (another document, an
 * embedded resource, a schema under an unknown keyword, a schema that contains itself), and enums of properties.
 */
export function nameCandidates(built: Built): NameCandidate[] {
  const { shapes } = built;
  const named = new Map<ShapeId, NameCandidate>();
  const copies = new Map<string, number>();

  function add(id: ShapeId, root: boolean): void {
    if (named.has(id)) return;
    const shape = shapes[id] as Shape;
    const seen = copies.get(shape.at) ?? 0;
    copies.set(shape.at, seen + 1);
    named.set(id, {
      ...candidate(built, id),
      root,
      ...(seen > 0 && { scope: scopeWords(built, id) }),
    });
  }

  for (const id of built.roots) add(id, true);
  for (const id of built.definitions) add(id, false);
  const targets = new Set<ShapeId>();
  for (const { ref, dynamicRef } of shapes) {
    if (ref !== undefined) targets.add(ref);
    if (dynamicRef !== undefined) targets.add(dynamicRef);
  }
  for (const id of targets) if (standsForItself(built, id)) add(id, false);
  const recursive = recursiveShapes(shapes);
  for (const id of targets) if (recursive.has(id)) add(id, false);
  return [...named.values(), ...enumCandidates(built, named)];
}

function candidate(built: Built, id: ShapeId): Omit<NameCandidate, "root"> {
  const place = built.places[id] as Built["places"][number];
  const { title } = (built.shapes[id] as Shape).note;
  const kind = enumOf(built, id);
  const key = place.definition ?? underUnknownKeyword(place.pointer);
  const isResource = place.resource.root === place;
  return {
    shape: id,
    document: place.document.uri,
    file: resourceName(place.document.uri),
    pointer: place.pointer,
    ...(key !== undefined && { key }),
    ...(title !== undefined && { title }),
    ...(isResource && { resource: resourceName(place.resource.uri) }),
    ...(kind && { enum: kind.open ? "open" : "closed" }),
  };
}

function standsForItself(built: Built, id: ShapeId): boolean {
  const place = built.places[id] as Built["places"][number];
  return (
    place.definition !== undefined ||
    place.resource.root === place ||
    underUnknownKeyword(place.pointer) !== undefined
  );
}

/** The last token of a pointer like `/components/schemas/User`, whose container no keyword explains. */
function underUnknownKeyword(pointer: string): string | undefined {
  const tokens = pointerTokens(pointer);
  const [container, last] = tokens.slice(-2);
  if (container === undefined || last === undefined) return undefined;
  return Object.hasOwn(keywordFacts, container) || Object.hasOwn(keywordFacts, last) ? undefined : last;
}

/** `user` for `https://example.com/schemas/user.schema.json`. */
function resourceName(uri: string): string {
  const path = uri.replace(/[?#].*$/, "").replace(/\/+$/, "");
  const segment = path.slice(path.lastIndexOf("/") + 1).replace(/(?:\.schema)?\.(?:json|ya?ml)$/i, "");
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function scopeWords(built: Built, id: ShapeId): string {
  const scope = built.scopes[id] as Built["scopes"][number];
  const leads = [...scope.values()].map((place) => resourceName(place.resource.uri));
  return [...new Set(leads)].join(" ");
}

/** Lists of two and more members, written in place as a property or as the items of one. */
function enumCandidates(built: Built, named: ReadonlyMap<ShapeId, NameCandidate>): NameCandidate[] {
  const { shapes } = built;
  const found = new Map<ShapeId, NameCandidate>();
  for (const parent of named.keys()) {
    for (const property of shapes[parent]?.object?.properties ?? []) {
      const items = shapes[property.shape]?.array?.items;
      for (const id of items === undefined ? [property.shape] : [property.shape, items]) {
        if (bareTarget(shapes, id) !== id || named.has(id) || found.has(id)) continue;
        const kind = enumOf(built, id);
        if (!kind || kind.values.length < 2) continue;
        const { key, title, ...rest } = candidate(built, id);
        found.set(id, { ...rest, root: false, enumAt: { parent, property: property.name } });
      }
    }
  }
  return [...found.values()];
}
