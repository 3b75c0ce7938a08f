import type { Json, JsonObject } from "../../../src/json.ts";
import { mutate } from "../../fuzz/mutate.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { hex, times, word, words } from "./words.ts";

const strings: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Tags",
  type: "object",
  properties: {
    tags: { type: "array", items: { type: "string" }, uniqueItems: true },
    ids: { type: "array", items: { type: "integer" }, uniqueItems: true },
    small: { type: "array", items: { enum: ["a", "b", "c", "d"] }, uniqueItems: true },
    groups: {
      type: "array",
      items: { type: "array", items: { type: "string" }, uniqueItems: true, minItems: 1 },
    },
  },
};

function someTags(random: Random): JsonObject {
  return {
    // A number in each makes them different, as ids are.
    tags: times(random, 0, 60, (index) => `${word(random)}-${index}`),
    ids: times(random, 0, 40, (index) => index * 1000 + random.below(1000)),
    small: random.some(["a", "b", "c", "d"], 0, 4),
    groups: times(random, 0, 5, () => times(random, 1, 4, (index) => word(random) + index)),
  };
}

/** `document` with an item of one of its lists said twice. */
function doubled(random: Random, document: JsonObject): Json {
  const lists = Object.entries(document).filter(([, list]) => Array.isArray(list) && list.length > 0);
  if (lists.length === 0) return { tags: ["a", "a"] };
  const [name, list] = random.pick(lists) as [string, Json[]];
  const items = [...list];
  items.splice(random.below(items.length + 1), 0, random.pick(list));
  return { ...document, [name]: items };
}

/** Lists of different strings and numbers, from none to 60. */
export const uniqueStrings = listSubject("uniqueItems of strings", strings, someTags, doubled);

const objects: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Routes",
  type: "object",
  properties: {
    routes: {
      type: "array",
      uniqueItems: true,
      items: {
        type: "object",
        properties: { path: { type: "string" }, method: { type: "string" }, to: { type: "object" } },
        required: ["path"],
      },
    },
    mixed: { type: "array", uniqueItems: true },
  },
};

function someRoutes(random: Random): JsonObject {
  return {
    routes: times(random, 0, 25, (index) => ({
      path: `/${word(random)}/${index % 10}`,
      method: random.pick(["GET", "PUT", "POST"]),
      to: { service: word(random), port: 8000 + index, id: hex(random, 8) },
    })),
    mixed: times(random, 0, 8, (index) =>
      random.pick<Json>([index, String(index), [index], { index }, words(random)]),
    ),
  };
}

/** `document` with an item said twice, its keys in another order. */
function turned(random: Random, document: JsonObject): Json {
  const routes = document["routes"] as JsonObject[];
  if (routes.length === 0) return { routes: [{ path: "/" }, { path: "/" }] };
  const again = Object.fromEntries(Object.entries(random.pick(routes)).reverse());
  return { ...document, routes: [...routes, again] };
}

/** Lists of different objects, of up to 25. */
export const uniqueObjects = listSubject("uniqueItems of objects", objects, someRoutes, turned);

/** A subject of which most wrong documents have an item twice. */
function listSubject(
  name: string,
  schema: JsonObject,
  make: (random: Random) => JsonObject,
  repeat: (random: Random, document: JsonObject) => Json,
): Subject {
  const spoil = (random: Random) =>
    random.chance(0.7) ? repeat(random, make(random)) : mutate(random, make(random), schema);
  return { name, schema, make, spoil };
}
