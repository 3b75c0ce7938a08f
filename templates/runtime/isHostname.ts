import { idnCodes } from "./idnCodes.ts";
import { isDomain } from "./isDomain.ts";
import { isIdnName } from "./isIdnName.ts";

/** What is no host name of the common form: hyphens stand alone, and the last label is of letters. */
const notPlainHostname = /^(?!(?:[\dA-Za-z]+(?:-[\dA-Za-z]+)*\.)*[A-Za-z]+$)/;

/**
 * Whether `text` is a host name in ASCII, such as www.example.com (RFC 1123, section 2.1): not of the form of an IPv4
 * address, and by IDNA2008 where a label is Punycode (RFC 5891, section 4.4).
 */
export function isHostname(text: string): boolean {
  // So short that no label can be too long. Quicker than to match: V8 notes where a text matches.
  if (text.length < 64 && !notPlainHostname.test(text)) return true;
  if (text.includes("--") && /(?:^|\.)xn--/i.test(text))
    return !/[^\0-\x7f]/.test(text) && isIdnName(idnCodes(text));
  return isDomain(text) && !/^\d+\.\d+\.\d+\.\d+$/.test(text);
}
