import { isJsonObject, type Json, type JsonObject, ownValue } from "../../src/json.ts";
import type { Lookup } from "./lookup.ts";
import type { Random } from "./random.ts";

/** A few schema objects that a document should satisfy together: `schema` itself and those it applies in place. */
export function facetsOf(random: Random, schema: Json, lookup: Lookup): JsonObject[] {
  const facets: JsonObject[] = [];
  const queue: Json[] = [schema];
  // A cap, since the guess need not be complete; references may come back in place through `$dynamicRef`.
  while (queue.length > 0 && facets.length < 10) {
    const next = queue.shift();
    if (!isJsonObject(next)) continue;
    facets.push(next);
    queue.push(...lookup(next), ...inPlace(random, next));
  }
  return facets;
}

function inPlace(random: Random, schema: JsonObject): Json[] {
  const branch = random.chance(0.5) ? ["if", "then"] : ["else"];
  return [
    ...listAt(schema, "allOf"),
    ...oneOf(random, listAt(schema, "anyOf")),
    ...oneOf(random, listAt(schema, "oneOf")),
    ...branch.flatMap((keyword) => ownValue(schema, keyword) ?? []),
    ...valuesAt(schema, "dependentSchemas").filter(() => random.chance(0.5)),
    ...valuesAt(schema, "dependencies").filter(() => random.chance(0.5)),
    // What must not be is near the edge, too.
    ...(random.chance(0.15) ? [ownValue(schema, "not") ?? true] : []),
  ];
}

function oneOf(random: Random, schemas: readonly Json[]): Json[] {
  return schemas.length === 0 ? [] : [random.pick(schemas)];
}

/** The array at a keyword, or none. */
export function listAt(schema: JsonObject, keyword: string): readonly Json[] {
  const value = ownValue(schema, keyword);
  return Array.isArray(value) ? value : [];
}

/** The object at a keyword, or an empty one. */
export function mapAt(schema: JsonObject, keyword: string): JsonObject {
  const value = ownValue(schema, keyword);
  return isJsonObject(value) ? value : {};
}

function valuesAt(schema: JsonObject, keyword: string): Json[] {
  return Object.values(mapAt(schema, keyword));
}
