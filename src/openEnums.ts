import { isJsonObject, type Json, type JsonObject, ownValue } from "./json.ts";
import { typeName } from "./model/typeName.ts";
import { type Problem, problem } from "./problems.ts";
import type { Document } from "./read.ts";

/**
 * Opens the enums that `names` lists (definition keys, type names or JSON Pointers): what was a list of members becomes
 * `anyOf: [the list, any string]`, so that types, guards and `schema.json` agree. A name that fits no enum is a Problem.
 */
export function openEnums(
  documents: readonly Document[],
  names: readonly string[],
): { documents: readonly Document[]; problems: readonly Problem[] } {
  const found = new Set<string>();
  const opened = documents.map((document) => {
    const json = open(document.json, "", (pointer, key) => {
      const name = names.find((each) => isNamed(each, pointer, key));
      if (name !== undefined) found.add(name);
      return name !== undefined;
    });
    return json === document.json ? document : { ...document, json };
  });
  const problems = names
    .filter((name) => !found.has(name))
    .map((name) =>
      problem("open", "enum", `option open: there is no enum of strings called ${JSON.stringify(name)}`),
    );
  return { documents: opened, problems };
}

function isNamed(name: string, pointer: string, key: string): boolean {
  return (
    name === pointer ||
    name === `#${pointer}` ||
    (key !== "" && (name === key || name === typeName(key.split(/[./:#]/).at(-1) ?? key)))
  );
}

/** `json` with the enums opened that `wanted` picks, by pointer and, for definitions, key. Data is left alone. */
function open(
  json: Json,
  pointer: string,
  wanted: (pointer: string, key: string) => boolean,
  key = "",
): Json {
  if (Array.isArray(json)) return mapped(json, (value, index) => open(value, `${pointer}/${index}`, wanted));
  if (!isJsonObject(json)) return json;
  if (isStringEnum(json) && wanted(pointer, key)) return openedEnum(json);
  const inside = /\/(?:\$defs|definitions)$/.test(pointer);
  let changed = false;
  const entries = Object.entries(json).map(([name, value]) => {
    if (name === "enum" || name === "const" || name === "default" || name === "examples")
      return [name, value] as const;
    const inner = open(
      value,
      `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      wanted,
      inside ? name : "",
    );
    changed ||= inner !== value;
    return [name, inner] as const;
  });
  return changed ? Object.fromEntries(entries) : json;
}

function mapped(values: readonly Json[], change: (value: Json, index: number) => Json): readonly Json[] {
  const changed = values.map(change);
  return changed.some((value, index) => value !== values[index]) ? changed : values;
}

function isStringEnum(json: JsonObject): boolean {
  const members = ownValue(json, "enum");
  return (
    Array.isArray(members) && members.length > 0 && members.every((member) => typeof member === "string")
  );
}

function openedEnum({ enum: members, type: _, ...rest }: JsonObject): JsonObject {
  const known: JsonObject = { type: "string", enum: members as Json };
  return { ...rest, anyOf: [known, { type: "string" }] };
}
