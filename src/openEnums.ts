import { isJsonObject, type Json, type JsonObject, ownValue } from "./json.ts";
import { bareTarget } from "./model/bareTarget.ts";
import { nearestName } from "./nearestName.ts";
import { type Problem, problem } from "./problems.ts";
import type { Document } from "./read.ts";
import type { ReadModel } from "./readModel.ts";
import { placeKey } from "./schema/places.ts";
import { pointerTokens } from "./schema/pointer.ts";

/** Enums that are to be left open: where they stand, by document. */
export interface WantedEnums {
  readonly pointers: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/**
 * Finds the enums that `names` lists (definition keys, type names or JSON Pointers) in what was `read` with all enums closed.
 * A name that fits no enum of strings is a Problem.
 */
export function findEnums(
  { model, places, graph }: Pick<ReadModel, "model" | "places" | "graph">,
  names: readonly string[],
): WantedEnums {
  const choices = new Map<string, Set<number>>();
  const add = (name: string, id: number) => choices.set(name, (choices.get(name) ?? new Set()).add(id));
  const roots = new Set(graph.roots.map((root) => root.document));
  for (const id of places.keys()) {
    const target = bareTarget(model.shapes, id);
    const place = places[id];
    if (place === undefined || !isStringEnum(places[target]?.json)) continue;
    const name = model.names.get(id);
    if (name !== undefined) add(name, target);
    if (place.definition !== undefined) add(place.definition, target);
    add(placeKey(place.document, place.pointer), target);
    if (roots.has(place.document)) for (const prefix of ["", "#"]) add(prefix + place.pointer, target);
  }
  const pointers = new Map<string, string[]>();
  const problems: Problem[] = [];
  for (const name of names) {
    const found = choices.get(name);
    if (found === undefined) {
      const nearest = nearestName(name, [...choices.keys()]);
      const hint = nearest === undefined ? "" : `; did you mean ${JSON.stringify(nearest)}?`;
      const message = `option open: there is no enum of strings called ${JSON.stringify(name)}${hint}`;
      problems.push(problem("open", "enum", message));
    }
    for (const id of found ?? []) {
      const { document, pointer } = places[id] as (typeof places)[number];
      pointers.set(document.uri, [...(pointers.get(document.uri) ?? []), pointer]);
    }
  }
  return { pointers, problems };
}

/**
 * `document` with the enums at `pointers` opened: what was a list of members becomes `anyOf: [the list, any string]`, so that
 * types, guards and `schema.json` agree.
 */
export function openEnums(document: Document, { pointers }: WantedEnums): Document {
  const wanted = pointers.get(document.uri) ?? [];
  const json = wanted.reduce(
    (whole, pointer) => changedAt(whole, pointerTokens(pointer), opened),
    document.json,
  );
  return json === document.json ? document : { ...document, json };
}

/** `json` with what `tokens` lead to changed. */
function changedAt(json: Json, tokens: readonly string[], change: (json: Json) => Json): Json {
  const [token, ...rest] = tokens;
  if (token === undefined) return change(json);
  const inner = (key: string, value: Json) => (key === token ? changedAt(value, rest, change) : value);
  if (Array.isArray(json)) return json.map((value: Json, index) => inner(String(index), value));
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, inner(key, value)]));
}

function isStringEnum(json: Json | undefined): json is JsonObject {
  const members = isJsonObject(json) ? ownValue(json, "enum") : undefined;
  return (
    Array.isArray(members) && members.length > 0 && members.every((member) => typeof member === "string")
  );
}

/** Two names may lead to one enum: it is opened once. */
function opened(json: Json): Json {
  if (!isStringEnum(json)) return json;
  const { enum: members, type: _, ...rest } = json;
  const choice = [{ type: "string", enum: members as Json }, { type: "string" }];
  if (!Object.hasOwn(rest, "anyOf")) return { ...rest, anyOf: choice };
  const others = ownValue(rest, "allOf");
  return { ...rest, allOf: [...(Array.isArray(others) ? others : []), { anyOf: choice }] };
}
