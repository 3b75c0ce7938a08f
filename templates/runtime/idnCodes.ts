import { codePointsOf } from "./codePointsOf.ts";
import { idnTrait } from "./idnTrait.ts";
import { idnTraitsOf } from "./idnTraitsOf.ts";
import { mappedIdnCodes } from "./mappedIdnCodes.ts";

/**
 * The code points of a name with those that stand for others replaced by them (UTS 46, section 4), composed (NFC).
 * What may not stand in a name is left as it is. None where `name` is too long for a name.
 */
export function idnCodes(name: string): readonly number[] {
  const codes: number[] = [];
  // What stands for one character of a name are four at the most; a longer one could only be padded with ignored ones.
  if (name.length > 1024) return codes;
  let traits = 0;
  for (let index = 0; index < name.length; index++) {
    const code = name.codePointAt(index) ?? 0;
    if (code > 0xffff) index++;
    const own = idnTraitsOf(code);
    traits |= own;
    if (!(own & idnTrait.mapped)) codes.push(code);
    else if (!(own & idnTrait.ignored)) for (const each of mappedIdnCodes(code)) codes.push(each);
  }
  if (!(traits & idnTrait.composing)) return codes;
  const mapped = traits & idnTrait.mapped ? String.fromCodePoint(...codes) : name;
  const composed = mapped.normalize("NFC");
  return composed === mapped ? codes : codePointsOf(composed);
}
