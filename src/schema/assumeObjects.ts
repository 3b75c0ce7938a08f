import type { Problem } from "../problems.ts";
import { type Place, problemAt } from "./places.ts";
import type { Graph } from "./resolve.ts";

const objectKeywords = ["properties", "required", "patternProperties", "additionalProperties"] as const;

/** The schemas that speak of properties and name no `type`: what the option `assumeObjects` reads as objects. */
export function assumedObjects(graph: Graph): ReadonlySet<Place> {
  return new Set(
    graph.places.filter(({ json, dialect }) => {
      if (typeof json === "boolean" || (dialect.refAlone && Object.hasOwn(json, "$ref"))) return false;
      const has = (keyword: string) => Object.hasOwn(json, keyword);
      return objectKeywords.some(has) && !["type", "enum", "const", "$ref", "$dynamicRef", "items"].some(has);
    }),
  );
}

/** A note for each of them. */
export function assumptionNotes(places: ReadonlySet<Place>): Problem[] {
  return [...places].map(({ document, pointer }) => ({
    ...problemAt(document, pointer, "type", `read as {"type": "object"}, which it does not say itself`),
    severity: "note" as const,
  }));
}
