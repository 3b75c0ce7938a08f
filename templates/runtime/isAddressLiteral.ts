import { ipv6Groups } from "./ipv6Groups.ts";

/**
 * Whether `text` is an address literal in brackets, such as [192.0.2.1] or [IPv6:2001:db8::1] (RFC 5321, section 4.1.3).
 * No tag but `IPv6` is registered, so that there is no general literal.
 */
export function isAddressLiteral(text: string): boolean {
  if (!text.startsWith("[") || !text.endsWith("]")) return false;
  const address = text.slice(1, -1);
  if (!/^IPv6:/i.test(address)) return isQuad(address);
  const groups = ipv6Groups(address.slice(5), isQuad);
  return groups !== undefined && (groups.elided ? groups.count <= 6 : groups.count === 8);
}

/** Four numbers of up to three digits, the first of which may be 0. */
function isQuad(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|[01]?\d?\d)(?:\.(?!$)|$)){4}$/.test(text);
}
