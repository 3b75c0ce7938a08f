/** What is no labels of letters and digits, with hyphens between them. */
const notDomain = /^(?![\dA-Za-z]+(?:(?:\.|-+)[\dA-Za-z]+)*$)/;

/** What is no labels of 63 characters at the most. */
const notShortLabels = /^(?![^.]{0,63}(?:\.[^.]{0,63})*$)/;

/** Whether `text` is a Domain of letters, digits and hyphens (RFC 5321, section 4.1.2; lengths by RFC 1035). */
export function isDomain(text: string): boolean {
  // Quicker than to match: V8 notes where a text matches.
  if (notDomain.test(text)) return false;
  return text.length < 64 || (text.length <= 253 && !notShortLabels.test(text));
}
