/** What is no template of the common form: in ASCII, and nothing encoded. */
const notPlainTemplate =
  /^(?![!#$&-;=?-[\]_a-z~]*(?:\{[+#./;?&=,!@|]?\w+(?:\.\w+)*(?:\*|:[1-9]\d{0,3})?(?:,\w+(?:\.\w+)*(?:\*|:[1-9]\d{0,3})?)*\}[!#$&-;=?-[\]_a-z~]*)*$)/;

/** Whether `text` is a URI Template, such as /users/{id}{?page,size} (RFC 6570, section 2, with erratum 6937). */
export function isUriTemplate(text: string): boolean {
  // A long one is read in steps, each of which goes back nowhere. Quicker than to match: V8 notes where a text matches.
  if (text.length < 1000 && !notPlainTemplate.test(text)) return true;
  return (
    !/[\0- "<>\\^`\x7f-\x9f]/.test(text) &&
    !(text.includes("%") && /%(?![\dA-Fa-f]{2})/.test(text)) &&
    // What is no expression after a brace that opens one; names neither begin nor end with a dot, nor are there two together.
    !/\{(?![+#./;?&=,!@|]?[\w%]+(?:\.[\w%]+)*(?:\*|:[1-9]\d{0,3})?(?:,[\w%]+(?:\.[\w%]+)*(?:\*|:[1-9]\d{0,3})?)*\})/.test(
      text,
    ) &&
    // A brace or a bar outside of expressions.
    !/(?:^|\})[^{}|]*[}|]/.test(text) &&
    !(/[^\0-\x7f]/.test(text) && hasForeign(text))
  );
}

/** Whether a character beyond ASCII is none of `ucschar` and `iprivate`. */
function hasForeign(text: string): boolean {
  return /[^\0-\x7f\u00a0-\ud7ff\ue000-\uffef\u{10000}-\u{dffff}\u{e1000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/u.test(
    text,
  );
}
