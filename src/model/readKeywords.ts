import type { Json } from "../json.ts";
import { type Keyword, keywordFacts } from "../schema/keywords.ts";
import type { Place } from "../schema/places.ts";

/** A keyword in the words of 2020-12. */
export interface Written {
  readonly value: Json;
  /** What the author called it. */
  readonly spelled: string;
}

/**
 * The keywords of a schema in the words of 2020-12. The only place that knows how older drafts spell them:
 * `items` with a list is `prefixItems`, `additionalItems` is `items`, draft-04's boolean `exclusiveMinimum` takes its number from
 * `minimum`, `$recursiveRef` is `$dynamicRef`, and up to draft-07 `$ref` stands alone. (`dependencies` stays: it means two things.)
 */
export function readKeywords(place: Place): ReadonlyMap<Keyword, Written> {
  const { json, dialect } = place;
  const read = new Map<Keyword, Written>();
  if (typeof json === "boolean") return read;
  const alone = dialect.refAlone && Object.hasOwn(json, "$ref");
  for (const key of Object.keys(json)) {
    const keyword = key as Keyword;
    if (!dialect.keywords.has(keyword)) continue;
    if (alone && keyword !== "$ref" && keywordFacts[keyword].vocabulary !== "meta-data") continue;
    read.set(keyword, { value: json[key] as Json, spelled: key });
  }
  if (dialect.draft === "draft-04") readBooleanLimits(read);
  if (dialect.draft !== "2020-12") readItems(read);
  const recursive = read.get("$recursiveRef");
  if (recursive !== undefined) read.set("$dynamicRef", recursive);
  return read;
}

function readBooleanLimits(read: Map<Keyword, Written>): void {
  for (const [exclusive, inclusive] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const limit = read.get(inclusive);
    const strict = read.get(exclusive)?.value === true && limit !== undefined;
    read.delete(exclusive);
    if (!strict) continue;
    read.delete(inclusive);
    read.set(exclusive, { value: limit.value, spelled: exclusive });
  }
}

function readItems(read: Map<Keyword, Written>): void {
  const items = read.get("items");
  if (items === undefined || !Array.isArray(items.value)) return;
  read.set("prefixItems", items);
  read.delete("items");
  const rest = read.get("additionalItems");
  if (rest !== undefined) read.set("items", rest);
}

/** An object with `key`, where there is a value for it. */
export function defined<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
