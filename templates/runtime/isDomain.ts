/** Whether `text` is a Domain of letters, digits and hyphens (RFC 5321, section 4.1.2; lengths by RFC 1035). */
export function isDomain(text: string): boolean {
  return (
    text.length <= 253 && text.split(".").every((label) => /^[\da-z](?:[\da-z-]{0,61}[\da-z])?$/i.test(label))
  );
}
