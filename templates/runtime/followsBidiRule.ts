/**
 * Whether the labels of a name, decoded, satisfy the Bidi rule (RFC 5893, section 2), which binds all of them as soon
 * as one holds a character that is written right to left.
 */
export function followsBidiRule(labels: readonly string[]): boolean {
  const classes = labels.map((label) => Array.from(label, bidiClass).join(""));
  if (!classes.some((label) => /[RA]/.test(label))) return true;
  return classes.every((label) =>
    label.startsWith("R")
      ? /^[^L]*[REA]M*$/.test(label) && !(label.includes("E") && label.includes("A"))
      : /^L[^RA]*$/.test(label) && /[LE]M*$/.test(label),
  );
}

/**
 * The Bidi_Class of a character that may stand in a label: L, R (also for AL), E (EN), A (AN), M (NSM), or N for all
 * others. Scripts written right to left have blocks of their own.
 */
function bidiClass(character: string): string {
  const leftMarks = /[\u0cbf\u0cc6\u{11a07}\u{11a08}\u{11c3f}]/u;
  const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
  const neutral =
    /[\p{Join_Control}\u00b7\u02b9\u02ba\u02c6-\u02cf\u02ec\u0375\u2e2f\u30fb\ua67f\ua717-\ua71f\ua788-]/u;
  if (/\p{Mn}/u.test(character)) return leftMarks.test(character) ? "L" : "M";
  if (/[0-9\u06f0-\u06f9]/.test(character)) return "E";
  if (/[\u0660-\u0669\u{10d30}-\u{10d39}]/u.test(character)) return "A";
  if (rightToLeft.test(character)) return "R";
  return neutral.test(character) ? "N" : "L";
}
