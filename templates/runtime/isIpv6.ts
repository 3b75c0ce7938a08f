import { ipv6Groups } from "./ipv6Groups.ts";
import { isIpv4 } from "./isIpv4.ts";

/** Whether `text` is an IPv6 address, such as 2001:db8::1, without zone or prefix length (RFC 4291, section 2.2). */
export function isIpv6(text: string): boolean {
  const groups = ipv6Groups(text, isIpv4);
  return groups !== undefined && (groups.elided ? groups.count < 8 : groups.count === 8);
}
