/** What is no labels of letters and digits, with hyphens between them. */
const notDomain = /^(?![\dA-Za-z]+(?:(?:\.|-+)[\dA-Za-z]+)*$)/;

/** Whether `text` is a Domain of letters, digits and hyphens (RFC 5321, section 4.1.2; lengths by RFC 1035). */
export function isDomain(text: string): boolean {
  const mostOctets = 63;
  // Quicker than to match: V8 notes where a text matches.
  if (text.length > 253 || notDomain.test(text)) return false;
  for (let start = 0; text.length - start > mostOctets; ) {
    const dot = text.lastIndexOf(".", start + mostOctets);
    if (dot < start) return false;
    start = dot + 1;
  }
  return true;
}
