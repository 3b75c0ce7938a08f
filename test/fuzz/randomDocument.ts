import { type Json, type JsonObject, type JsonType, jsonTypes, ownValue } from "../../src/json.ts";
import { facetsOf, listAt, mapAt } from "./facets.ts";
import { type Lookup, lookupIn } from "./lookup.ts";
import { mutate } from "./mutate.ts";
import type { Random } from "./random.ts";
import { objectOf, randomName, randomNumber, randomString, randomValue } from "./randomValue.ts";

/** A document that comes near what `schema` asks for: sometimes valid, sometimes wrong in one place, sometimes anything. */
export function randomDocument(random: Random, schema: JsonObject): Json {
  if (random.chance(0.05)) return randomValue(random);
  let document = guess(random, schema, lookupIn(schema), 4);
  while (random.chance(0.4)) document = mutate(random, document, schema);
  return document;
}

function guess(random: Random, schema: Json, lookup: Lookup, depth: number): Json {
  if (depth <= 0 || random.chance(0.04)) return randomValue(random, 1);
  const facets = facetsOf(random, schema, lookup);
  const given = facets.flatMap((facet) => [
    ...(Object.hasOwn(facet, "const") ? [facet["const"] as Json] : []),
    ...listAt(facet, "enum"),
  ]);
  if (given.length > 0 && random.chance(0.8)) return random.pick(given);
  const each = (value: Json) => guess(random, value, lookup, depth - 1);
  switch (kindOf(random, facets)) {
    case "null":
      return null;
    case "boolean":
      return random.chance(0.5);
    case "integer":
    case "number":
      return guessNumber(random, facets);
    case "string":
      return randomString(random);
    case "array":
      return guessArray(random, facets, each);
    case "object":
      return guessObject(random, facets, each);
  }
}

const objectWords = /propert|required|depend/i;
const arrayWords = /items|contains/i;

function kindOf(random: Random, facets: readonly JsonObject[]): JsonType {
  const kinds = facets.flatMap((facet): Json[] => {
    const type = ownValue(facet, "type") ?? [];
    if (typeof type === "string") return [type, type, type];
    const words = Object.keys(facet);
    return [
      ...(type as Json[]),
      ...words.filter((word) => objectWords.test(word)).map(() => "object"),
      ...words.filter((word) => arrayWords.test(word)).map(() => "array"),
      ...words.filter((word) => /imum|multipleOf/.test(word)).map(() => "number"),
      ...words.filter((word) => /Length|pattern$/.test(word)).map(() => "string"),
    ];
  });
  return kinds.length > 0 && random.chance(0.93) ? (random.pick(kinds) as JsonType) : random.pick(jsonTypes);
}

function guessNumber(random: Random, facets: readonly JsonObject[]): number {
  const edges = facets.flatMap((facet) =>
    Object.values(facet).filter((value): value is number => typeof value === "number"),
  );
  if (edges.length === 0 || random.chance(0.3)) return randomNumber(random);
  const number =
    random.pick(edges) * random.pick([1, 1, 1, 2, 3, 7, 11, 0.5]) + random.pick([0, 0, 0, 1, -1, 0.5]);
  return Number.isFinite(number) ? number : 0;
}

function guessArray(random: Random, facets: readonly JsonObject[], guessOf: (schema: Json) => Json): Json {
  const tuples = facets.flatMap((facet) => [listAt(facet, "prefixItems"), listAt(facet, "items")]);
  const single = ["items", "contains", "unevaluatedItems", "additionalItems"].flatMap((keyword) =>
    facets.flatMap((facet) => (Array.isArray(facet[keyword]) ? [] : (facet[keyword] ?? []))),
  );
  const length =
    random.below(4) + (random.chance(0.3) ? Math.max(0, ...tuples.map((tuple) => tuple.length)) : 0);
  return Array.from({ length }, (_, index) => {
    const own = tuples.flatMap((tuple) => tuple[index] ?? []);
    const schemas = own.length > 0 && random.chance(0.8) ? own : [...own, ...single];
    return schemas.length > 0 ? guessOf(random.pick(schemas)) : randomValue(random, 1);
  });
}

function guessObject(random: Random, facets: readonly JsonObject[], guessOf: (schema: Json) => Json): Json {
  const needed = facets.flatMap((facet) => listAt(facet, "required") as readonly string[]);
  const known = facets.flatMap((facet) => [
    ...Object.keys(mapAt(facet, "properties")),
    ...["dependentRequired", "dependentSchemas", "dependencies"].flatMap((keyword) =>
      Object.entries(mapAt(facet, keyword)).flatMap(([name, names]) => [
        name,
        ...(Array.isArray(names) ? (names as string[]) : []),
      ]),
    ),
  ]);
  const names = [
    ...needed.filter(() => random.chance(0.93)),
    ...known.filter(() => random.chance(0.5)),
    ...(random.chance(0.35) ? [randomName(random), randomName(random)] : []),
  ];
  return objectOf(
    [...new Set(names)].map((name) => {
      const schemas = facets.flatMap((facet) => schemasFor(facet, name));
      return [name, schemas.length > 0 ? guessOf(random.pick(schemas)) : randomValue(random, 1)];
    }),
  );
}

/** What a schema object says about the property `name`. */
function schemasFor(facet: JsonObject, name: string): readonly Json[] {
  const own = ownValue(mapAt(facet, "properties"), name);
  const matched = Object.entries(mapAt(facet, "patternProperties")).flatMap(([pattern, schema]) =>
    new RegExp(pattern, "u").test(name) ? [schema] : [],
  );
  const said = [...(own === undefined ? [] : [own]), ...matched];
  if (said.length > 0) return said;
  return ["additionalProperties", "unevaluatedProperties"].flatMap(
    (keyword) => ownValue(facet, keyword) ?? [],
  );
}
