import { refKeywords } from "../schema/keywords.ts";
import type { Place, Resource } from "../schema/places.ts";
import { dynamicPlace, type Graph } from "../schema/resolve.ts";

/**
 * The part of a dynamic scope (2020-12 Core, section 7.1) that can matter: for each dynamic anchor the schema in the outermost
 * resource that has it. Entering a resource never changes an entry, so scopes are few and a shape is copied only where they differ.
 */
export type DynamicScope = ReadonlyMap<string, Place>;

/** `scope` after entering `resource`. */
export function enterResource(
  scope: DynamicScope,
  resource: Resource,
  names: ReadonlySet<string>,
): DynamicScope {
  let entered: Map<string, Place> | undefined;
  for (const name of names) {
    const place = scope.has(name) ? undefined : dynamicPlace(resource, name);
    if (place === undefined) continue;
    entered ??= new Map(scope);
    entered.set(name, place);
  }
  return entered ?? scope;
}

/** For each schema the dynamic anchors that it, or any schema applied from it, may ask for. */
export function dynamicNamesSeen(graph: Graph): ReadonlyMap<Place, ReadonlySet<string>> {
  if (graph.dynamicNames.size === 0) return new Map();
  const seen = new Map<Place, Set<string>>(graph.places.map((place) => [place, new Set()]));
  const edges = graph.places.map((place) => ({
    place,
    leads: leadsTo(graph, place),
    own: ownNames(graph, place),
  }));
  for (const { place, own } of edges) for (const name of own) seen.get(place)?.add(name);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { place, leads } of edges) {
      const names = seen.get(place) as Set<string>;
      const before = names.size;
      for (const lead of leads) for (const name of seen.get(lead) ?? []) names.add(name);
      changed ||= names.size > before;
    }
  }
  return seen;
}

function ownNames(graph: Graph, place: Place): string[] {
  return refKeywords.flatMap((keyword) => graph.target(place, keyword)?.dynamic ?? []);
}

function leadsTo(graph: Graph, place: Place): Place[] {
  const inside = place.inside.filter((inner) => inner.definition === undefined);
  const targets = refKeywords.flatMap((keyword) => {
    const target = graph.target(place, keyword);
    if (target?.dynamic === undefined) return target?.place ?? [];
    const { dynamic } = target;
    return graph.places.filter((each) => dynamicPlace(each.resource, dynamic) === each);
  });
  return [...inside, ...targets];
}
