/**
 * `name` with what stands for another character replaced by it, as UTS 46, section 4, maps it (non-transitional): small
 * letters for capitals, plain forms for wide ones, nothing for what is ignored, and composed (NFC).
 * What may not stand in a name is left as it is.
 */
export function mapIdnName(name: string): string {
  return name
    .replace(/\p{Changes_When_NFKC_Casefolded}/gu, mapCharacter)
    .replaceAll("\u3002", ".")
    .normalize("NFC");
}

function mapCharacter(character: string): string {
  // Four that IDNA2008 tells apart from what they fold to.
  if (/[\u00df\u03c2\u200c\u200d]/u.test(character)) return character;
  const ignored = /[\u034f\p{Variation_Selector}\u00ad\u200b\u2060\u2064\ufeff\u{1bca0}-\u{1bca3}]/u;
  if (ignored.test(character)) return "";
  return character
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?!\u00df)\p{Changes_When_Casefolded}/gu, foldCase)
    .normalize("NFKC");
}

/** The case folding of a character that has one though it is its own small letter: by way of its capital. */
function foldCase(character: string): string {
  const capital = character.toUpperCase();
  return /\p{Changes_When_Casefolded}/u.test(capital) ? capital.toLowerCase() : capital;
}
