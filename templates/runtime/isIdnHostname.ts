import { idnCodes } from "./idnCodes.ts";
import { isHostname } from "./isHostname.ts";
import { isIdnName } from "./isIdnName.ts";

/** Whether `text` is a host name, possibly internationalized, such as www.exämple.com (RFC 5890, section 2.3.2.3). */
export function isIdnHostname(text: string): boolean {
  if (!/[^\0-\x7f]/.test(text)) return isHostname(text);
  const codes = idnCodes(text);
  // Wide digits are mapped to an IPv4 address.
  return isIdnName(codes) && !isIpv4Form(codes);
}

function isIpv4Form(codes: readonly number[]): boolean {
  const isDigits = codes.every((code) => code < 0x3a);
  return isDigits && /^\d+\.\d+\.\d+\.\d+$/.test(String.fromCodePoint(...codes));
}
