import { codePointsOf } from "./codePointsOf.ts";
import { idnFound } from "./idnFound.ts";
import { mapIdnCharacter } from "./mapIdnCharacter.ts";

/** The code points that stand for one in a name. */
export function mappedIdnCodes(code: number): readonly number[] {
  idnFound.mapped ??= new Map();
  const known = idnFound.mapped.get(code);
  if (known !== undefined) return known;
  const found = codePointsOf(mapIdnCharacter(String.fromCodePoint(code)));
  idnFound.mapped.set(code, found);
  return found;
}
