import { isDomain } from "./isDomain.ts";
import { isMailbox } from "./isMailbox.ts";

const emailForm =
  /^[\w!#-'*+/=?^`{-~-]+(?:\.[\w!#-'*+/=?^`{-~-]+)*@[\dA-Za-z]+(?:-[\dA-Za-z]+)*(?:\.[\dA-Za-z]+(?:-[\dA-Za-z]+)*)*$/;

/** Whether `text` is an e-mail address in ASCII, such as jane@example.com (RFC 5321, section 4.1.2, Mailbox). */
export function isEmail(text: string): boolean {
  // The common form, in which each separator stands alone; so short that no part can be too long.
  if (text.length < 64 && emailForm.test(text)) return true;
  return !/[^\0-\x7f]/.test(text) && isMailbox(text, isDomain);
}
