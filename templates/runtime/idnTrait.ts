interface IdnTrait {
  /** Its traits have been found. */
  readonly known: number;
  /** It is not in ASCII. */
  readonly international: number;
  /** It may stand in a label: PVALID (RFC 5892, section 3). */
  readonly permitted: number;
  /** It may stand in a label where it has a context: CONTEXTJ or CONTEXTO. */
  readonly contextual: number;
  /** It stands for others (UTS 46, section 4). */
  readonly mapped: number;
  /** It stands for nothing. */
  readonly ignored: number;
  /** It, or what it stands for, may become one with what stands before it when a name is composed (NFC). */
  readonly composing: number;
  /** Its General_Category is Mark. */
  readonly mark: number;
  /** Its Canonical_Combining_Class is Virama. */
  readonly virama: number;
  /** Its Joining_Type is Transparent. */
  readonly transparent: number;
  /** Its Joining_Type is Left_Joining or Dual_Joining. */
  readonly joinsNext: number;
  /** Its Joining_Type is Right_Joining or Dual_Joining. */
  readonly joinsLast: number;
  /** Its Script is Greek. */
  readonly greek: number;
  /** Its Script is Hebrew. */
  readonly hebrew: number;
  /** Its Script is Hiragana, Katakana or Han. */
  readonly japanese: number;
  /** Its Bidi_Class is L. */
  readonly leftToRight: number;
  /** Its Bidi_Class is R or AL. */
  readonly rightToLeft: number;
  /** Its Bidi_Class is EN. */
  readonly europeanNumber: number;
  /** Its Bidi_Class is AN. */
  readonly arabicNumber: number;
  /** Its Bidi_Class is NSM. */
  readonly nonspacing: number;
}

/** What a character is to internationalized names, one bit each, as `idnTraitsOf` gives them. */
export const idnTrait: IdnTrait = {
  known: 0x1,
  international: 0x80000,
  permitted: 0x2,
  contextual: 0x4,
  mapped: 0x8,
  ignored: 0x10,
  composing: 0x20,
  mark: 0x40,
  virama: 0x80,
  transparent: 0x100,
  joinsNext: 0x200,
  joinsLast: 0x400,
  greek: 0x800,
  hebrew: 0x1000,
  japanese: 0x2000,
  leftToRight: 0x4000,
  rightToLeft: 0x8000,
  europeanNumber: 0x10000,
  arabicNumber: 0x20000,
  nonspacing: 0x40000,
};
