import { hasIdnContext } from "./hasIdnContext.ts";

/**
 * Whether `label` is a U-label but for the rule on direction: not all ASCII, composed, of characters that RFC 5892 lets
 * stand where they are (RFC 5891, section 4.2). One over 59 characters long could not be encoded in 63 octets.
 */
export function isIdnLabel(label: string): boolean {
  const characters = [...label];
  return (
    characters.length <= 59 &&
    /[^\0-\x7f]/.test(label) &&
    label.normalize("NFC") === label &&
    !/^-|-$|^\p{M}|^..--/u.test(label) &&
    characters.every((character, index) => isPermitted(character) || hasIdnContext(characters, index))
  );
}

/** Whether the derived property of `character` is PVALID (RFC 5892, section 3). */
function isPermitted(character: string): boolean {
  if (/[\u00df\u03c2\u06fd\u06fe\u0f0b\u3007-]/u.test(character)) return true;
  return (
    /[\p{Ll}\p{Lu}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]/u.test(character) &&
    !/\p{Changes_When_NFKC_Casefolded}/u.test(character) &&
    !/[\u0640\u0660-\u0669\u06f0-\u06f9\u07fa\u302e\u302f\u3031-\u3035\u303b]/u.test(character) &&
    !/[\u20d0-\u20ff\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u{1d100}-\u{1d24f}]/u.test(character)
  );
}
