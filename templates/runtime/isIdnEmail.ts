import { idnCodes } from "./idnCodes.ts";
import { isDomain } from "./isDomain.ts";
import { isIdnName } from "./isIdnName.ts";
import { isMailbox } from "./isMailbox.ts";

/** Whether `text` is an internationalized e-mail address, such as jäne@exämple.com (RFC 6531, section 3.3). */
export function isIdnEmail(text: string): boolean {
  return isMailbox(text, (domain) => isDomain(domain) || isIdnName(idnCodes(domain)));
}
