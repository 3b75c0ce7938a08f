import { idnToAscii } from "./idnToAscii.ts";
import { isHostname } from "./isHostname.ts";

/** Whether `text` is a host name, possibly internationalized, such as www.exämple.com (RFC 5890, section 2.3.2.3). */
export function isIdnHostname(text: string): boolean {
  return isHostname(/[^\0-\x7f]/.test(text) ? (idnToAscii(text) ?? "") : text);
}
