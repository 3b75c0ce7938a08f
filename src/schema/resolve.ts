import type { JsonObject } from "../json.ts";
import { formatProblem, GenerateError, type Problem, throwErrors } from "../problems.ts";
import type { Document, Reader } from "../read.ts";
import type { Dialect } from "./dialect.ts";
import { type RefKeyword, refKeywords } from "./keywords.ts";
import { type Library, openLibrary } from "./library.ts";
import { type Place, placeAt, placeSchemas, problemAt, type Resource, resolveReference } from "./places.ts";
import { decodeFragment, pointerTokens, valueAt } from "./pointer.ts";

/** What a reference leads to. With `dynamic`, the outermost resource of the dynamic scope that has this anchor decides. */
export interface Target {
  readonly place: Place;
  readonly dynamic?: string;
}

/** A reference that leads to a schema. */
export interface Reference {
  readonly place: Place;
  readonly keyword: RefKeyword;
  readonly target: Target;
}

/** All schemas that the roots lead to, with every reference resolved. */
export interface Graph {
  readonly roots: readonly Place[];
  /** Every schema of the root documents, and every schema elsewhere that a reference reaches, in reading order. */
  readonly places: readonly Place[];
  at(document: Document, pointer: string): Place | undefined;
  /** `undefined` where `place` does not have `keyword`. */
  target(place: Place, keyword: RefKeyword): Target | undefined;
  /** Every reference of {@link places}, in their order. */
  readonly references: readonly Reference[];
  /** The dynamic anchors that a reference asks for. Empty for nearly every schema. */
  readonly dynamicNames: ReadonlySet<string>;
}

/** The dynamic anchor that stands for `$recursiveAnchor: true`. No `$dynamicAnchor` can have this name. */
export const recursiveAnchor = "$recursiveAnchor";

/**
 * Finds every schema and resolves every reference (2020-12 Core, sections 8 and 9), reading further documents on the way.
 * `dialect` is for documents without `$schema`. Rejects with one {@link GenerateError} that holds all problems: references to
 * nowhere, unknown dialects and required vocabularies, bad `$id`s.
 */
export async function resolve(
  roots: readonly Document[],
  reader: Reader,
  dialect: Dialect,
): Promise<{ graph: Graph; problems: readonly Problem[] }> {
  const library = openLibrary(reader);
  const { registry } = library;
  const targets: { readonly [K in RefKeyword]: Map<Place, Target> } = {
    $ref: new Map(),
    $dynamicRef: new Map(),
    $recursiveRef: new Map(),
  };
  const references: Reference[] = [];
  const reached = new Set<Place>();
  const dynamicNames = new Set<string>();
  const rootPlaces: Place[] = [];

  for (const document of roots) {
    const resource = await library.add(document, dialect);
    if (resource !== undefined) rootPlaces.push(resource.root);
    else
      registry.problems.push(
        problemAt(document, "", "", "not a JSON Schema: a schema is an object or a boolean"),
      );
  }

  async function reach(from: Place): Promise<void> {
    const waiting = [from];
    const later: Place[] = [];
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop() ?? later.shift()) {
      if (reached.has(place)) continue;
      reached.add(place);
      const { inside } = place;
      for (let index = inside.length - 1; index >= 0; index -= 1) waiting.push(inside[index] as Place);
      for (const keyword of refKeywords) {
        if (!refers(place, keyword)) continue;
        const located = locate(library, place, keyword);
        // Nearly all lead to what is known: to wait for each would take most of the time.
        const target = located instanceof Promise ? await located : located;
        if (target === undefined) continue;
        targets[keyword].set(place, target);
        references.push({ place, keyword, target });
        if (target.dynamic !== undefined) dynamicNames.add(target.dynamic);
        if (!reached.has(target.place)) later.push(target.place);
      }
    }
  }

  for (const root of rootPlaces) await reach(root);
  // A dynamic reference may lead to any resource that has the anchor; each may bring new references.
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    for (const name of dynamicNames) {
      for (const resource of [...registry.resources.values()]) {
        const place = dynamicPlace(resource, name);
        if (place !== undefined) await reach(place);
      }
    }
  }
  throwErrors(registry.problems);

  const graph: Graph = {
    roots: rootPlaces,
    places: [...reached],
    at: (document, pointer) => placeAt(registry, document, pointer),
    target: (place, keyword) => targets[keyword].get(place),
    references,
    dynamicNames,
  };
  return { graph, problems: registry.problems };
}

/** The schema of `resource` that the dynamic anchor `name` marks. */
export function dynamicPlace(resource: Resource, name: string): Place | undefined {
  if (name === recursiveAnchor) return resource.recursiveAnchor ? resource.root : undefined;
  return resource.dynamicAnchors.get(name);
}

function refers({ json, dialect }: Place, keyword: RefKeyword): boolean {
  return typeof json !== "boolean" && Object.hasOwn(json, keyword) && dialect.keywords.has(keyword);
}

/**
 * Where the `keyword` of `place` leads to, at once where that document has been read; nowhere is a problem of the library's registry.
 */
function locate(
  library: Library,
  place: Place,
  keyword: RefKeyword,
): Target | undefined | Promise<Target | undefined> {
  const value = (place.json as JsonObject)[keyword];
  const reference = typeof value === "string" ? resolveReference(value, place.resource.uri) : undefined;
  if (reference === undefined)
    return report(
      library,
      place,
      keyword,
      `"${keyword}" must be a URI reference, not ${JSON.stringify(value)}`,
    );
  const known = library.registry.resources.get(reference.uri);
  if (known !== undefined) return targetIn(library, known, reference.fragment, place, keyword);
  return library.open(reference.uri, place).then(
    (resource) => targetIn(library, resource, reference.fragment, place, keyword),
    (error) => {
      if (!(error instanceof GenerateError)) throw error;
      const reasons = error.problems.map((each) =>
        (each.line === undefined ? each.message : formatProblem(each)).replace(/\.$/, ""),
      );
      const message = `${JSON.stringify(value)} cannot be resolved: ${reasons.join("; ")}`;
      return report(library, place, keyword, message);
    },
  );
}

function report({ registry }: Library, place: Place, keyword: RefKeyword, message: string): undefined {
  registry.problems.push(problemAt(place.document, `${place.pointer}/${keyword}`, keyword, message));
}

/** What the `keyword` of `place` means by `encoded`, the fragment of its URI reference, in `resource`. */
function targetIn(
  library: Library,
  resource: Resource,
  encoded: string,
  place: Place,
  keyword: RefKeyword,
): Target | undefined {
  const fragment = decodeFragment(encoded);
  const target = placeInResource(library, resource, fragment);
  if (target === undefined) {
    const shown = JSON.stringify((place.json as JsonObject)[keyword]);
    return report(library, place, keyword, `${shown} leads to nowhere: ${whyNowhere(resource, fragment)}`);
  }
  if (keyword === "$dynamicRef" && target.resource.dynamicAnchors.get(fragment) === target) {
    return { place: target, dynamic: fragment };
  }
  if (keyword === "$recursiveRef" && target.resource.recursiveAnchor)
    return { place: target, dynamic: recursiveAnchor };
  return { place: target };
}

/** The schema that `fragment` (decoded) means in `resource`: a JSON Pointer, an anchor, or "" for the whole. */
function placeInResource(library: Library, resource: Resource, fragment: string): Place | undefined {
  const { root } = resource;
  if (fragment === "") return root;
  if (!fragment.startsWith("/"))
    return resource.anchors.get(fragment) ?? resource.dynamicAnchors.get(fragment);
  const pointer = root.pointer + fragment;
  const known = placeAt(library.registry, root.document, pointer);
  if (known !== undefined) return known;
  const json = valueAt(root.document.json, pointer);
  if (json === undefined) return undefined;
  // A schema under a keyword that is none, such as "#/components/schemas/User": it belongs to the nearest schema around it.
  let around = pointer;
  let outer: Place | undefined;
  while (outer === undefined) {
    around = around.slice(0, around.lastIndexOf("/"));
    outer = placeAt(library.registry, root.document, around);
  }
  placeSchemas(library.registry, root.document, { pointer, json }, outer.resource, outer.dialect);
  return placeAt(library.registry, root.document, pointer);
}

function whyNowhere(resource: Resource, fragment: string): string {
  if (!fragment.startsWith("/")) {
    const anchors = [...resource.anchors.keys(), ...resource.dynamicAnchors.keys()];
    return `${resource.uri} has no anchor ${JSON.stringify(fragment)}${anchors.length > 0 ? `, only ${anchors.join(", ")}` : ""}`;
  }
  const tokens = pointerTokens(fragment);
  const { root } = resource;
  let pointer = root.pointer;
  for (const part of fragment.split("/").slice(1)) {
    if (valueAt(root.document.json, `${pointer}/${part}`) === undefined) break;
    pointer += `/${part}`;
  }
  const missing = tokens[pointerTokens(pointer).length - pointerTokens(root.pointer).length];
  if (missing === undefined) return `what stands at ${fragment} is not a schema`;
  return `${pointer || "the root"} has no ${JSON.stringify(missing)}`;
}
