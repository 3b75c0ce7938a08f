/** Whether the character at `index` of a label is one that needs a context and has it (RFC 5892, appendix A). */
export function hasIdnContext(characters: readonly string[], index: number): boolean {
  const before = characters[index - 1] ?? "";
  const after = characters[index + 1] ?? "";
  const character = characters[index] ?? "";
  switch (character) {
    case "\u00b7":
      return before === "l" && after === "l";
    case "\u0375":
      return /^\p{Script=Greek}/u.test(after);
    case "\u05f3":
    case "\u05f4":
      return /^\p{Script=Hebrew}/u.test(before);
    case "\u30fb":
      return characters.some((each) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(each));
    case "\u200c":
      return isVirama(before) || joins(characters, index);
    case "\u200d":
      return isVirama(before);
  }
  if (/[\u0660-\u0669]/.test(character)) return !characters.some((each) => /[\u06f0-\u06f9]/.test(each));
  return /[\u06f0-\u06f9]/.test(character) && !characters.some((each) => /[\u0660-\u0669]/.test(each));
}

/** Whether the combining class of `character` is 9: it moves before a mark of class 10 and behind one of class 8. */
function isVirama(character: string): boolean {
  return (
    `${character}\u3099`.normalize("NFD").startsWith("\u3099") &&
    !`\u05b0${character}`.normalize("NFD").startsWith("\u05b0")
  );
}

/** Whether the characters around `index`, marks aside, would join across it: Joining_Type L or D before, R or D after. */
function joins(characters: readonly string[], index: number): boolean {
  const isMark = (character: string): boolean => /[\p{Mn}\u{1e94b}]/u.test(character);
  const before = characters.filter((character, at) => at < index && !isMark(character)).at(-1) ?? "";
  const after = characters.find((character, at) => at > index && !isMark(character)) ?? "";
  return leftOrDualJoining.test(before) && rightOrDualJoining.test(after);
}

/** By ArabicShaping.txt of Unicode 17, for characters that may stand in a label. */
const leftOrDualJoining =
  /[\u0620\u0626\u0628\u062a-\u062e\u0633-\u0647\u0649-\u064a\u066e-\u066f\u0679-\u0687\u069a-\u06bf\u06c1-\u06c2\u06cc\u06ce\u06d0-\u06d1\u06fa-\u06fc\u06ff\u0712-\u0714\u071a-\u071d\u071f-\u0727\u0729\u072b\u072d-\u072e\u074e-\u0758\u075c-\u076a\u076d-\u0770\u0772\u0775-\u0777\u077a-\u077f\u07ca-\u07ea\u0841-\u0845\u0848\u084a-\u0853\u0855\u0860\u0862-\u0865\u0868\u0886\u0889-\u088d\u088f-\u08a9\u08af-\u08b0\u08b3-\u08b8\u08ba-\u08c8\u1820-\u1878\u1887-\u18aa\ua840-\ua872\u{10ac0}-\u{10ac4}\u{10acd}\u{10ad3}-\u{10adc}\u{10ade}-\u{10ae0}\u{10b80}\u{10b82}\u{10b86}-\u{10b88}\u{10b8a}-\u{10b8b}\u{10b8d}\u{10b90}\u{10d00}-\u{10d21}\u{10d23}\u{10ec3}-\u{10ec4}\u{10ec6}-\u{10ec7}\u{10f30}-\u{10f32}\u{10f34}-\u{10f44}\u{10f70}-\u{10f73}\u{10f76}-\u{10fb0}\u{10fb2}-\u{10fb3}\u{10fb8}\u{10fbb}-\u{10fbc}\u{10fbe}-\u{10fbf}\u{10fc1}\u{10fc4}\u{1e922}-\u{1e943}]/u;
const rightOrDualJoining =
  /[\u0620\u0622-\u064a\u066e-\u0673\u0679-\u06d5\u06ee-\u06ef\u06fa-\u06fc\u06ff-\u077f\u07ca-\u07ea\u0840-\u0860\u0862-\u0865\u0867-\u0882\u0886\u0889-\u08ac\u08ae-\u08c8\u1820-\u1878\u1887-\u18aa\ua840-\ua871\u{10ac0}-\u{10ac5}\u{10ac7}-\u{10aca}\u{10ace}-\u{10ad6}\u{10ad8}-\u{10ae1}\u{10ae4}\u{10b80}-\u{10b91}\u{10d01}-\u{10d23}\u{10ec2}-\u{10ec4}\u{10ec6}-\u{10ec7}\u{10f30}-\u{10f44}\u{10f70}-\u{10fb0}\u{10fb2}-\u{10fb6}\u{10fb8}-\u{10fbf}\u{10fc1}-\u{10fc4}\u{1e922}-\u{1e943}]/u;
