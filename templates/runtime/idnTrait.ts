/** What a character is to internationalized names, one bit each, as `idnTraitsOf` gives them. */
export const idnTrait = {
  /** Its traits have been found. */
  known: 0x1,
  /** It is not in ASCII. */
  international: 0x80000,
  /** It may stand in a label: PVALID (RFC 5892, section 3). */
  permitted: 0x2,
  /** It may stand in a label where it has a context: CONTEXTJ or CONTEXTO. */
  contextual: 0x4,
  /** It stands for others (UTS 46, section 4). */
  mapped: 0x8,
  /** It stands for nothing. */
  ignored: 0x10,
  /** It, or what it stands for, may become one with what stands before it when a name is composed (NFC). */
  composing: 0x20,
  /** Its General_Category is Mark. */
  mark: 0x40,
  /** Its Canonical_Combining_Class is Virama. */
  virama: 0x80,
  /** Its Joining_Type is Transparent. */
  transparent: 0x100,
  /** Its Joining_Type is Left_Joining or Dual_Joining. */
  joinsNext: 0x200,
  /** Its Joining_Type is Right_Joining or Dual_Joining. */
  joinsLast: 0x400,
  /** Its Script is Greek. */
  greek: 0x800,
  /** Its Script is Hebrew. */
  hebrew: 0x1000,
  /** Its Script is Hiragana, Katakana or Han. */
  japanese: 0x2000,
  /** Its Bidi_Class is L. */
  leftToRight: 0x4000,
  /** Its Bidi_Class is R or AL. */
  rightToLeft: 0x8000,
  /** Its Bidi_Class is EN. */
  europeanNumber: 0x10000,
  /** Its Bidi_Class is AN. */
  arabicNumber: 0x20000,
  /** Its Bidi_Class is NSM. */
  nonspacing: 0x40000,
};
