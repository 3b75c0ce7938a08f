import type { JsonObject } from "../../src/json.ts";
import type { FuzzDialect } from "./dialects.ts";
import type { Random } from "./random.ts";
import type { Definition, Site } from "./site.ts";

const base = "https://fuzz.example/";

/** The root and up to three definitions. Some documents give them URIs of their own, and dynamic anchors. */
export function definitionsOf(
  random: Random,
  dialect: FuzzDialect,
): { readonly root: Definition; readonly definitions: readonly Definition[] } {
  const resources = random.chance(0.3);
  const dynamic = resources && dialect.dynamic !== undefined && random.chance(0.6);
  const isDynamic = () => dynamic && random.chance(0.7);
  const root = { key: "", ...(resources && { id: `${base}root` }), dynamic: isDynamic() };
  const keys = ["First", "Second", random.chance(0.1) ? "a/b ~ %25" : "Third"].slice(0, random.below(4));
  const definitions = keys.map((key, index): Definition => {
    if (resources && random.chance(0.6)) return { key, id: `${base}${index}`, dynamic: isDynamic() };
    const anchored = dialect.modern && random.chance(0.3);
    return { key, ...(anchored && { anchor: `anchor${index}` }), dynamic: false };
  });
  return { root, definitions };
}

/**
 * A reference that the site may have, or `undefined`. Where the instance is still the definition's own, only later
 * definitions may be meant: then no chain of references comes back to its start with the same instance.
 */
export function referenceFrom(site: Site): JsonObject | undefined {
  const { random, definitions, owner, inPlace, dialect } = site;
  const resource = definitions[owner]?.id === undefined ? definitions[0] : definitions[owner];
  if (!inPlace && resource?.dynamic && dialect.dynamic !== undefined && random.chance(0.6)) {
    const { reference } = dialect.dynamic;
    return { [reference]: reference === "$recursiveRef" ? "#" : "#node" };
  }
  const allowed = definitions.flatMap((_, index) => (!inPlace || index > owner ? [index] : []));
  if (allowed.length === 0) return undefined;
  return { $ref: uriOf(site, random.pick(allowed)) };
}

/** One of the URIs by which the definition can be reached from the site. */
function uriOf({ random, definitions, owner, dialect }: Site, index: number): string {
  const target = definitions[index] as Definition;
  if (target.id !== undefined && random.chance(0.8)) return target.id;
  // Inside an embedded resource a bare fragment would mean that resource.
  const root = definitions[owner]?.id === undefined ? "" : `${definitions[0]?.id}`;
  if (index === 0) return `${root}#`;
  if (target.anchor !== undefined) return `${root}#${target.anchor}`;
  if (target.id !== undefined) return target.id;
  const token = target.key.replaceAll("~", "~0").replaceAll("/", "~1");
  return `${root}#/${dialect.definitions}/${encodeURIComponent(token)}`;
}
