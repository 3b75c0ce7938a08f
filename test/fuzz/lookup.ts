import { isJsonObject, type Json, type JsonObject, ownValue } from "../../src/json.ts";

/** Finds what a reference of a random schema document means, roughly: enough to make documents that come near it. */
export type Lookup = (schema: JsonObject) => readonly Json[];

/** A lookup in `root`, by `$id`, `$anchor` and definition key. */
export function lookupIn(root: JsonObject): Lookup {
  const definitions = ownValue(root, "$defs") ?? ownValue(root, "definitions");
  const all = isJsonObject(definitions) ? Object.entries(definitions) : [];
  const targetOf = (reference: string): Json => {
    const [uri, fragment = ""] = reference.split("#");
    const key = decodeURIComponent(fragment.split("/")[2] ?? "")
      .replaceAll("~1", "/")
      .replaceAll("~0", "~");
    const found = all.find(
      ([name, schema]) =>
        (key !== "" && name === key) ||
        (isJsonObject(schema) &&
          ((uri !== "" && schema.$id === uri) || (fragment !== "" && schema.$anchor === fragment))),
    );
    return found?.[1] ?? root;
  };
  return (schema) =>
    ["$ref", "$dynamicRef", "$recursiveRef"].flatMap((keyword) => {
      const reference = ownValue(schema, keyword);
      return typeof reference === "string" ? [targetOf(reference)] : [];
    });
}
