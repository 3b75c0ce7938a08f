import { isJsonObject, ownValue } from "../../json.ts";
import type { Problem } from "../../problems.ts";
import { problemAt } from "../places.ts";
import { escapeToken } from "../pointer.ts";
import type { Graph } from "../resolve.ts";
import { readPattern } from "./readPattern.ts";

/** What most schemas have. */
const none: readonly never[] = [];

/** A Problem for each `pattern` and each key of `patternProperties` that is no regular expression (ECMA-262). */
export function checkPatterns(graph: Graph): Problem[] {
  return graph.places.flatMap((place): readonly Problem[] => {
    if (typeof place.json === "boolean") return none;
    const pattern = place.dialect.keywords.has("pattern") ? ownValue(place.json, "pattern") : undefined;
    const properties = place.dialect.keywords.has("patternProperties")
      ? ownValue(place.json, "patternProperties")
      : undefined;
    if (pattern === undefined && properties === undefined) return none;
    const check = (pattern: string, keyword: string, pointer: string) => {
      const read = readPattern(pattern);
      if (!("error" in read)) return [];
      const message = `${JSON.stringify(pattern)} is not a regular expression: ${read.error}`;
      return [problemAt(place.document, `${place.pointer}${pointer}`, keyword, message)];
    };
    return [
      ...(typeof pattern === "string" ? check(pattern, "pattern", "/pattern") : []),
      ...(isJsonObject(properties)
        ? Object.keys(properties).flatMap((key) =>
            check(key, "patternProperties", `/patternProperties/${escapeToken(key)}`),
          )
        : []),
    ];
  });
}
