import { idnTrait } from "./idnTrait.ts";
import { mapIdnCharacter } from "./mapIdnCharacter.ts";

/** The bits of `idnTrait` that hold for `character`, by the version of Unicode that the engine has. */
export function findIdnTraits(character: string): number {
  const mapped = /[\u3002\p{Changes_When_NFKC_Casefolded}]/u.test(character)
    ? mapIdnCharacter(character)
    : character;
  let traits = idnTrait.known | joiningTraits(character) | bidiTrait(character);
  if (character > "\x7f") traits |= idnTrait.international;
  if (mapped !== character) traits |= idnTrait.mapped;
  if (mapped === "") traits |= idnTrait.ignored;
  // Marks, the letters of Korean syllables, and what later versions of Unicode may add beyond the first plane.
  if (/[\p{M}\u1100-\u11ff\u{10000}-\u{10ffff}]/u.test(mapped)) traits |= idnTrait.composing;
  if (/[\p{Join_Control}\u00b7\u0375\u05f3\u05f4\u0660-\u0669\u06f0-\u06f9\u30fb]/u.test(character)) {
    traits |= idnTrait.contextual;
  } else if (isPermitted(character)) {
    traits |= idnTrait.permitted;
  }
  if (/\p{Script=Greek}/u.test(character)) traits |= idnTrait.greek;
  if (/\p{Script=Hebrew}/u.test(character)) traits |= idnTrait.hebrew;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(character)) traits |= idnTrait.japanese;
  return traits;
}

function isPermitted(character: string): boolean {
  if (/[\u00df\u03c2\u06fd\u06fe\u0f0b\u3007-]/u.test(character)) return true;
  return (
    /[\p{Ll}\p{Lu}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]/u.test(character) &&
    !/\p{Changes_When_NFKC_Casefolded}/u.test(character) &&
    !/[\u0640\u0660-\u0669\u06f0-\u06f9\u07fa\u302e\u302f\u3031-\u3035\u303b]/u.test(character) &&
    !/[\u20d0-\u20ff\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u{1d100}-\u{1d24f}]/u.test(character)
  );
}

function joiningTraits(character: string): number {
  let traits = 0;
  if (/\p{M}/u.test(character)) {
    traits |= idnTrait.mark;
    // It moves before a mark of class 10 and behind one of class 8.
    const isVirama =
      `${character}\u3099`.normalize("NFD").startsWith("\u3099") &&
      !`\u05b0${character}`.normalize("NFD").startsWith("\u05b0");
    if (isVirama) traits |= idnTrait.virama;
  }
  if (/[\p{Mn}\u{1e94b}]/u.test(character)) traits |= idnTrait.transparent;
  if (leftOrDualJoining.test(character)) traits |= idnTrait.joinsNext;
  if (rightOrDualJoining.test(character)) traits |= idnTrait.joinsLast;
  return traits;
}

/** The Bidi_Class of a character that may stand in a label. Scripts written right to left have blocks of their own. */
function bidiTrait(character: string): number {
  const leftMarks = /[\u0cbf\u0cc6\u{11a07}\u{11a08}\u{11c3f}]/u;
  const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
  const neutral =
    /[\p{Join_Control}\u00b7\u02b9\u02ba\u02c6-\u02cf\u02ec\u0375\u2e2f\u30fb\ua67f\ua717-\ua71f\ua788-]/u;
  if (/\p{Mn}/u.test(character))
    return leftMarks.test(character) ? idnTrait.leftToRight : idnTrait.nonspacing;
  if (/[0-9\u06f0-\u06f9]/.test(character)) return idnTrait.europeanNumber;
  if (/[\u0660-\u0669\u{10d30}-\u{10d39}]/u.test(character)) return idnTrait.arabicNumber;
  if (rightToLeft.test(character)) return idnTrait.rightToLeft;
  return neutral.test(character) ? 0 : idnTrait.leftToRight;
}

/** By ArabicShaping.txt of Unicode 17, for characters that may stand in a label. */
const leftOrDualJoining =
  /[\u0620\u0626\u0628\u062a-\u062e\u0633-\u0647\u0649-\u064a\u066e-\u066f\u0679-\u0687\u069a-\u06bf\u06c1-\u06c2\u06cc\u06ce\u06d0-\u06d1\u06fa-\u06fc\u06ff\u0712-\u0714\u071a-\u071d\u071f-\u0727\u0729\u072b\u072d-\u072e\u074e-\u0758\u075c-\u076a\u076d-\u0770\u0772\u0775-\u0777\u077a-\u077f\u07ca-\u07ea\u0841-\u0845\u0848\u084a-\u0853\u0855\u0860\u0862-\u0865\u0868\u0886\u0889-\u088d\u088f-\u08a9\u08af-\u08b0\u08b3-\u08b8\u08ba-\u08c8\u1820-\u1878\u1887-\u18aa\ua840-\ua872\u{10ac0}-\u{10ac4}\u{10acd}\u{10ad3}-\u{10adc}\u{10ade}-\u{10ae0}\u{10b80}\u{10b82}\u{10b86}-\u{10b88}\u{10b8a}-\u{10b8b}\u{10b8d}\u{10b90}\u{10d00}-\u{10d21}\u{10d23}\u{10ec3}-\u{10ec4}\u{10ec6}-\u{10ec7}\u{10f30}-\u{10f32}\u{10f34}-\u{10f44}\u{10f70}-\u{10f73}\u{10f76}-\u{10fb0}\u{10fb2}-\u{10fb3}\u{10fb8}\u{10fbb}-\u{10fbc}\u{10fbe}-\u{10fbf}\u{10fc1}\u{10fc4}\u{1e922}-\u{1e943}]/u;
const rightOrDualJoining =
  /[\u0620\u0622-\u064a\u066e-\u0673\u0679-\u06d5\u06ee-\u06ef\u06fa-\u06fc\u06ff-\u077f\u07ca-\u07ea\u0840-\u0860\u0862-\u0865\u0867-\u0882\u0886\u0889-\u08ac\u08ae-\u08c8\u1820-\u1878\u1887-\u18aa\ua840-\ua871\u{10ac0}-\u{10ac5}\u{10ac7}-\u{10aca}\u{10ace}-\u{10ad6}\u{10ad8}-\u{10ae1}\u{10ae4}\u{10b80}-\u{10b91}\u{10d01}-\u{10d23}\u{10ec2}-\u{10ec4}\u{10ec6}-\u{10ec7}\u{10f30}-\u{10f44}\u{10f70}-\u{10fb0}\u{10fb2}-\u{10fb6}\u{10fb8}-\u{10fbf}\u{10fc1}-\u{10fc4}\u{1e922}-\u{1e943}]/u;
