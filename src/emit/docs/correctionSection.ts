import type { Model } from "../../model/model.ts";
import { code, prose, table } from "./markdown.ts";

/** The patches that overlays made to the schema, each with its reason; "" where there are none. */
export function correctionSection({ corrections }: Model): string {
  if (corrections.length === 0) return "";
  const rows = corrections.map(({ overlay, id, reason, pointers }) => [
    code(`${overlay}/${id}`),
    prose(reason),
    pointers.map((pointer) => code(pointer || "/")).join("<br>"),
  ]);
  const intro =
    "The published schema was corrected before this package was made from it. `schema.json` holds it as corrected.\n";
  return `${intro}\n${table(["Correction", "Reason", "Changed"], rows)}`;
}
