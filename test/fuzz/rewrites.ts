import { isJsonObject, type Json, type JsonObject, ownValue } from "../../src/json.ts";
import { mapSchemas } from "./mapSchemas.ts";

export function only(schema: JsonObject, keywords: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keywords.includes(keyword)));
}

/** `schema` and all of `more`. */
export function conjunction(schema: JsonObject, more: readonly Json[]): JsonObject {
  if (more.length === 0) return schema;
  return { ...schema, allOf: [...((ownValue(schema, "allOf") ?? []) as readonly Json[]), ...more] };
}

/** `schema` with each group of keywords, where it is there, in a schema of its own. */
export function apart(schema: JsonObject, ...groups: readonly (readonly string[])[]): JsonObject {
  const rest = Object.entries(schema).filter(([keyword]) => !groups.flat().includes(keyword));
  const moved = groups.map((group) => only(schema, group)).filter((group) => Object.keys(group).length > 0);
  return conjunction(Object.fromEntries(rest), moved);
}

export function renameDefinitions(schema: Json): Json {
  const text = JSON.stringify(schema)
    .replaceAll('"a/b ~ %25":', '"Third":')
    .replaceAll("a~1b%20~0%20%2525", "Third")
    .replaceAll("a~1b%20%7E0%20%2525", "Third");
  return JSON.parse(text);
}

/** `$recursiveRef` in a resource without `$recursiveAnchor` is a plain reference to the resource. */
export function boundRecursion(root: Json): Json {
  if (!isJsonObject(root)) return root;
  const bind = (schema: Json, owner: JsonObject): Json => {
    if (owner["$recursiveAnchor"] === true) return schema;
    const $ref = owner["$id"] ?? "#";
    return mapSchemas(schema, ({ $recursiveRef, ...rest }) =>
      $recursiveRef === undefined ? rest : conjunction(rest, [{ $ref }]),
    );
  };
  const { $defs, ...own } = root;
  const bound = bind(own, root) as JsonObject;
  if (!isJsonObject($defs)) return bound;
  const definitions = Object.entries($defs).map(([key, definition]): [string, Json] => [
    key,
    bind(definition, isJsonObject(definition) && "$id" in definition ? definition : root),
  ]);
  return { ...bound, $defs: Object.fromEntries(definitions) };
}

/** The branches of a choice or conjunction the other way round, which means the same. */
export function backwards(schema: JsonObject): JsonObject {
  const turned = Object.entries(schema).map(([key, value]): [string, Json] => [
    key,
    ["allOf", "anyOf", "oneOf"].includes(key) && Array.isArray(value) ? value.toReversed() : value,
  ]);
  return Object.fromEntries(turned);
}

/** Says "there is a property with an empty name" in other words: not every name is longer. */
const hasEmptyName: Json = {
  anyOf: [{ not: { type: "object" } }, { not: { propertyNames: { minLength: 1 } } }],
};

/** What is demanded of the property with the empty name, or demanded where it is there, said of the names of all properties. */
export function demandEmptyName(schema: JsonObject): JsonObject {
  const { required } = schema;
  const demands = (names: readonly Json[]): Json[] => (names.includes("") ? [hasEmptyName] : []);
  const said = Array.isArray(required) ? demands(required) : [];
  const left: { [keyword: string]: Json } = { ...schema };
  for (const keyword of ["dependentRequired", "dependencies"]) {
    const map = schema[keyword];
    if (!isJsonObject(map)) continue;
    const others = Object.entries(map).filter(([name, names]) => {
      if (!Array.isArray(names)) return true;
      const then = { allOf: [{ required: names }, ...demands(names)] };
      const isThere = name === "" ? hasEmptyName : { required: [name] };
      if (name === "" || names.includes(""))
        said.push({ if: { allOf: [{ type: "object" }, isThere] }, then });
      return name !== "";
    });
    left[keyword] = Object.fromEntries(others);
  }
  return said.length === 0 ? schema : conjunction(left, said);
}

const hostile = new Set(["__proto__", "constructor", "toString", "hasOwnProperty", "length"]);

/** Every such name with `_` behind it, as a key and as a string. None of our patterns tells the two apart. */
export function renameHostile(value: Json): Json {
  if (typeof value === "string") return hostile.has(value) ? `${value}_` : value;
  if (Array.isArray(value)) return value.map(renameHostile);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [hostile.has(key) ? `${key}_` : key, renameHostile(inner)]),
  );
}

export function numbersIn(value: Json): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
