import { isEmpty } from "./algebra/isEmpty.ts";
import { plainLook } from "./algebra/look.ts";
import { bodyOf } from "./algebra/valuesOf.ts";
import type { Problem } from "./problems.ts";
import type { ReadModel } from "./readModel.ts";
import { problemAt } from "./schema/places.ts";

/** A note for each named schema whose keywords contradict each other, so that nothing can be valid. `false` says so itself. */
export function contradictions({ model, places }: Pick<ReadModel, "model" | "places">): Problem[] {
  return [...model.names].flatMap(([id, name]) => {
    const place = places[id];
    if (place === undefined || model.shapes[id]?.never) return [];
    if (isEmpty(model, bodyOf(model, id, plainLook)) !== "yes") return [];
    const message = `nothing can be valid: the keywords of ${name} contradict each other`;
    return [{ ...problemAt(place.document, place.pointer, "", message), severity: "note" as const }];
  });
}
