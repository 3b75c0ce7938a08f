import { nearestName } from "../nearestName.ts";
import type { Problem } from "../problems.ts";
import type { Keyword } from "./keywords.ts";
import { problemAt } from "./places.ts";
import { escapeToken } from "./pointer.ts";
import type { Graph } from "./resolve.ts";

/** A note for each key of a schema that its dialect does not know: an annotation, as 2020-12 Core, section 6.5, has it. */
export function unknownKeywords(graph: Graph): Problem[] {
  return graph.places.flatMap(({ document, pointer, json, dialect }) => {
    if (typeof json === "boolean") return [];
    const unknown = Object.keys(json).filter((key) => !dialect.keywords.has(key as Keyword));
    return unknown.map((key) => {
      const nearest = nearestName(key, [...dialect.keywords]);
      const hint = nearest === undefined ? "" : `; did you mean "${nearest}"?`;
      const message = `${JSON.stringify(key)} is no keyword of ${dialect.draft} and says nothing here${hint}`;
      const note = problemAt(document, `${pointer}/${escapeToken(key)}`, key, message);
      return { ...note, severity: "note" as const };
    });
  });
}
