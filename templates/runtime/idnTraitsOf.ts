import { findIdnTraits } from "./findIdnTraits.ts";
import { idnFound } from "./idnFound.ts";

/** The bits of `idnTrait` that hold for a code point. */
export function idnTraitsOf(code: number): number {
  idnFound.traits ??= new Uint32Array(0x110000);
  const known = idnFound.traits[code];
  if (known) return known;
  const found = findIdnTraits(String.fromCodePoint(code));
  idnFound.traits[code] = found;
  return found;
}
