import { idnToAscii } from "./idnToAscii.ts";
import { isHostname } from "./isHostname.ts";
import { isPlainIdn } from "./isPlainIdn.ts";

/** Whether `text` is a host name, possibly internationalized, such as www.exämple.com (RFC 5890, section 2.3.2.3). */
export function isIdnHostname(text: string): boolean {
  if (!/[^\0-\x7f]/.test(text)) return isHostname(text);
  if (isPlainIdn(text)) return true;
  const ascii = idnToAscii(text);
  // Wide digits are mapped to an IPv4 address.
  return ascii !== undefined && !/^\d+\.\d+\.\d+\.\d+$/.test(ascii);
}
