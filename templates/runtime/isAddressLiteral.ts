import { ipv6Groups } from "./ipv6Groups.ts";

/**
 * Whether `text` is an address literal in brackets, such as [192.0.2.1] or [IPv6:2001:db8::1] (RFC 5321, section 4.1.3).
 * No tag but `IPv6` is registered, so that there is no general literal.
 */
export function isAddressLiteral(text: string): boolean {
  const isQuad = (quad: string): boolean =>
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(quad) && quad.split(".").every((octet) => Number(octet) <= 255);
  const match = /^\[(IPv6:)?([\da-f.:]+)\]$/i.exec(text);
  if (match === null) return false;
  const [, tag, address = ""] = match;
  if (tag === undefined) return isQuad(address);
  const groups = ipv6Groups(address, isQuad);
  return groups !== undefined && (groups.elided ? groups.count <= 6 : groups.count === 8);
}
