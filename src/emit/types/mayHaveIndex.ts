import { isAnything } from "../../algebra/claims.ts";
import { type Fields, isClosed, possibleKeys } from "../../algebra/fields.ts";
import { restOf } from "./fieldMembers.ts";

/** Whether the type of `fields` may have an index signature; `indexSignatures` is the option of that name. */
export function mayHaveIndex(fields: Fields, indexSignatures: boolean): boolean {
  const isPlain = fields.layers.every(({ patterns }) => patterns.length === 0);
  const isOpen = fields.declared && isAnything(restOf(fields)) && !indexSignatures;
  return possibleKeys(fields).length === 0 || !isPlain || !(isClosed(fields) || isOpen);
}
