import { isDomain } from "./isDomain.ts";
import { isMailbox } from "./isMailbox.ts";

/** What is no address of the common form, in which each separator stands alone. */
const notPlainEmail = /^(?![\w!#-'*+/=?^`{-~-]+(?:\.[\w!#-'*+/=?^`{-~-]+)*@[\dA-Za-z]+(?:[.-][\dA-Za-z]+)*$)/;

/** Whether `text` is an e-mail address in ASCII, such as jane@example.com (RFC 5321, section 4.1.2, Mailbox). */
export function isEmail(text: string): boolean {
  // So short that no part can be too long. Quicker than to match: V8 notes where a text matches.
  if (text.length < 64) {
    if (!notPlainEmail.test(text)) return true;
    // What else is one has a local part in quotes, an address literal or hyphens side by side.
    if (!/^"|@\[|--/.test(text)) return false;
  }
  return text.includes("@") && !/[^\0-\x7f]/.test(text) && isMailbox(text, isDomain);
}
