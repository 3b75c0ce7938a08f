/**
 * What stands for `character` in a name, as UTS 46, section 4, maps it (non-transitional): a small letter for a capital,
 * the plain form of a wide one, the dot for other full stops, nothing for what is ignored.
 */
export function mapIdnCharacter(character: string): string {
  if (character === "\u3002") return ".";
  // Four that IDNA2008 tells apart from what they fold to.
  if (/[\u00df\u03c2\u200c\u200d]/u.test(character)) return character;
  const ignored = /[\u034f\p{Variation_Selector}\u00ad\u200b\u2060\u2064\ufeff\u{1bca0}-\u{1bca3}]/u;
  if (ignored.test(character)) return "";
  return character
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?!\u00df)\p{Changes_When_Casefolded}/gu, foldCase)
    .normalize("NFKC")
    .replaceAll("\u3002", ".");
}

/** The case folding of a character that has one though it is its own small letter: by way of its capital. */
function foldCase(character: string): string {
  const capital = character.toUpperCase();
  return /\p{Changes_When_Casefolded}/u.test(capital) ? capital.toLowerCase() : capital;
}
