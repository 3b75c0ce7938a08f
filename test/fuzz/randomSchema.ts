import type { Json, JsonObject } from "../../src/json.ts";
import type { FuzzDialect } from "./dialects.ts";
import type { Random } from "./random.ts";
import { chooseKeywords, pairOf, randomMenu } from "./randomKeywords.ts";
import { objectOf, randomName } from "./randomValue.ts";
import { definitionsOf, referenceFrom } from "./references.ts";
import type { Definition, Site } from "./site.ts";

/** A schema document of `dialect` over all its keywords. Every reference resolves; none recurs without consuming input. */
export function randomSchema(random: Random, dialect: FuzzDialect): JsonObject {
  // What several keywords say of one thing shows best where each says all or nothing.
  const booleans = random.pick([0.07, 0.4]);
  if (random.chance(0.2)) {
    const place = { depth: 2, definitions: [], owner: 0, inPlace: true };
    return chooseKeywords({ random, dialect, menu: pairOf(random), booleans, ...place });
  }
  const { root, definitions } = definitionsOf(random, dialect);
  const menu = randomMenu(random);
  const all = [root, ...definitions];
  const site = { random, dialect, menu, booleans, depth: 3, definitions: all, inPlace: true };
  const schemas = definitions.map((definition, index): [string, Json] => [
    definition.key,
    documentedSchema({ ...site, depth: 2, owner: index + 1 }, definition),
  ]);
  const schema = documentedSchema({ ...site, owner: 0 }, root);
  return { ...schema, ...(schemas.length > 0 && { [dialect.definitions]: objectOf(schemas) }) };
}

/** A schema object with the identifiers of its definition. */
function documentedSchema(site: Site, { id, anchor, dynamic }: Definition): JsonObject {
  const { dialect } = site;
  const keywords = chooseKeywords(site);
  // Up to draft-07 a reference would hide the identifiers and definitions beside it.
  const body: JsonObject = !dialect.modern && "$ref" in keywords ? { allOf: [keywords] } : keywords;
  const dynamicAnchor = dialect.dynamic?.anchor === "$recursiveAnchor" ? true : "node";
  return {
    ...(id !== undefined && { $id: id }),
    ...(anchor !== undefined && { $anchor: anchor }),
    ...(dynamic && dialect.dynamic !== undefined && { [dialect.dynamic.anchor]: dynamicAnchor }),
    ...body,
  };
}

/** A schema that is applied to the same instance as the schema around it. */
export function sameInstance(site: Site): Json {
  return subschema({ ...site, depth: site.depth - 1 });
}

/** A schema that is applied to a part of the instance. */
export function partOfInstance(site: Site): Json {
  return subschema({ ...site, depth: site.depth - 1, inPlace: false });
}

function subschema(site: Site): Json {
  const { random, booleans } = site;
  if (random.chance(booleans)) return random.chance(0.6);
  if (random.chance(0.15)) {
    const reference = referenceFrom(site);
    if (reference !== undefined) return reference;
  }
  return chooseKeywords(site);
}

/** A few property names, each with a value. */
export function named<T extends Json>(
  site: Site,
  least: number,
  most: number,
  value: () => T,
): { readonly [key: string]: T } {
  const names = Array.from({ length: least + site.random.below(most - least + 1) }, () =>
    randomName(site.random),
  );
  return objectOf(names.map((name) => [name, value()])) as { readonly [key: string]: T };
}
