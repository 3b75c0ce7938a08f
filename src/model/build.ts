import type { FormatMode } from "../options.ts";
import { type Problem, throwErrors } from "../problems.ts";
import type { RefKeyword } from "../schema/keywords.ts";
import { type Place, placeKey, problemAt } from "../schema/places.ts";
import type { Graph } from "../schema/resolve.ts";
import { type DynamicScope, dynamicNamesSeen, enterResource } from "./dynamicScope.ts";
import { endlessShapes } from "./inPlace.ts";
import type { Shape, ShapeId } from "./model.ts";
import { readShape } from "./readShape.ts";

/** The shapes of a graph, and where each was written. */
export interface Built {
  readonly shapes: readonly Shape[];
  /** By shape id. */
  readonly places: readonly Place[];
  readonly scopes: readonly DynamicScope[];
  readonly roots: readonly ShapeId[];
  /** The definitions of the root documents and those reached elsewhere, in reading order, referred to or not. */
  readonly definitions: readonly ShapeId[];
}

export interface BuildOptions {
  readonly formats: FormatMode | { readonly [format: string]: FormatMode };
  readonly content: "annotate" | "assert";
  /** Schemas that are read as objects without saying so. */
  readonly objects: ReadonlySet<Place>;
  /** The JSON Pointer of a schema in the package's `schema.json`. */
  pointerOf(place: Place): string;
  /** Reasons of the overlays that changed a schema. */
  correctionsOf(place: Place): readonly string[];
}

/**
 * Writes down what every schema means. A schema that is reached in two dynamic scopes that matter to it becomes two shapes, so
 * that references are plain ids afterwards. Throws a GenerateError for schemas that refer only to themselves.
 */
export function buildShapes(graph: Graph, options: BuildOptions): Built {
  const seen = dynamicNamesSeen(graph);
  const ids = new Map<string, ShapeId>();
  /** Of those that ask for no dynamic anchor: one shape for each place. */
  const alone = new Map<Place, ShapeId>();
  const places: Place[] = [];
  const scopes: DynamicScope[] = [];

  /** The id of `place` seen from `outer`, given on first sight. */
  function idOf(place: Place, outer: DynamicScope): ShapeId {
    const scope = enterResource(outer, place.resource, graph.dynamicNames);
    const asked = seen.get(place);
    if (asked === undefined || asked.size === 0) return idIn(alone, place, place, scope);
    const names = [...asked].sort();
    const key = JSON.stringify([
      placeKey(place.document, place.pointer),
      ...names.map((name) => {
        const leads = scope.get(name);
        return leads === undefined ? name : [name, placeKey(leads.document, leads.pointer)];
      }),
    ]);
    return idIn(ids, key, place, scope);
  }

  function idIn<Key>(known: Map<Key, ShapeId>, key: Key, place: Place, scope: DynamicScope): ShapeId {
    const found = known.get(key);
    if (found !== undefined) return found;
    const id = places.push(place) - 1;
    scopes.push(scope);
    known.set(key, id);
    return id;
  }

  function refId(place: Place, keyword: RefKeyword, scope: DynamicScope): ShapeId | undefined {
    const target = graph.target(place, keyword);
    if (target === undefined) return undefined;
    const leads = target.dynamic === undefined ? undefined : scope.get(target.dynamic);
    return idOf(leads ?? target.place, scope);
  }

  const none: DynamicScope = new Map();
  const roots = graph.roots.map((root) => idOf(root, none));
  const shapes: Shape[] = [];
  /** Gives every shape that has an id its fields, which gives ids to further shapes. */
  function readAll(): void {
    while (shapes.length < places.length) {
      const id = shapes.length;
      const place = places[id] as Place;
      const scope = scopes[id] as DynamicScope;
      const at = placeKey(place.document, place.pointer);
      let next = 0;
      const shape = readShape({ id, at, pointer: options.pointerOf(place) }, place, {
        inner(pointer) {
          // Schemas are mostly asked for in the author's order.
          const following = place.inside[next];
          const isMeant =
            following?.pointer.length === place.pointer.length + pointer.length &&
            following.pointer.endsWith(pointer);
          if (isMeant) next += 1;
          const inner = isMeant ? following : graph.at(place.document, place.pointer + pointer);
          return inner && idOf(inner, scope);
        },
        ref: (keyword) => refId(place, keyword, scope),
        asserts: (format) => asserts(format, place, options.formats),
        isObject: options.objects.has(place),
        assertsContent: options.content === "assert",
      });
      const corrections = options.correctionsOf(place);
      shapes.push(corrections.length === 0 ? shape : { ...shape, note: { ...shape.note, corrections } });
    }
  }
  readAll();
  // A definition that nothing refers to is read as if its root referred to it.
  const outer = graph.roots.reduce(
    (scope, root) => enterResource(scope, root.resource, graph.dynamicNames),
    none,
  );
  const definitions = graph.places
    .filter((place) => place.definition !== undefined)
    .map((place) => idOf(place, outer));
  readAll();
  throwErrors(endlessProblems(shapes, places));
  return { shapes, places, scopes, roots, definitions };
}

function asserts(format: string, place: Place, formats: BuildOptions["formats"]): boolean {
  const mode =
    typeof formats === "string" ? formats : Object.hasOwn(formats, format) ? formats[format] : formats["*"];
  return mode === undefined || mode === "annotate" ? place.dialect.formatAsserted : true;
}

function endlessProblems(shapes: readonly Shape[], places: readonly Place[]): Problem[] {
  return endlessShapes(shapes).map((shape) => {
    const place = places[shape.id] as Place;
    const message =
      "this schema refers to itself without going into the instance, so judging by it would never end";
    return problemAt(place.document, place.pointer, "$ref", message);
  });
}
