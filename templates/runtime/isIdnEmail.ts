import { idnToAscii } from "./idnToAscii.ts";
import { isDomain } from "./isDomain.ts";
import { isMailbox } from "./isMailbox.ts";
import { isPlainIdn } from "./isPlainIdn.ts";

/** Whether `text` is an internationalized e-mail address, such as jäne@exämple.com (RFC 6531, section 3.3). */
export function isIdnEmail(text: string): boolean {
  return isMailbox(
    text,
    (domain) => isDomain(domain) || isPlainIdn(domain) || idnToAscii(domain) !== undefined,
  );
}
