import { isAddressLiteral } from "./isAddressLiteral.ts";

/**
 * Whether `text` is a Mailbox (RFC 5321, section 4.1.2) whose domain, where it is no address literal, `isDomain`
 * accepts. The local part may hold what RFC 6531 adds, and has at most 64 octets (section 4.5.3.1.1).
 */
export function isMailbox(text: string, isDomain: (domain: string) => boolean): boolean {
  const at = text.lastIndexOf("@");
  if (at < 1 || at > 64) return false;
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  // So many units take three octets each at the most.
  if (local.length > 21 && octetsOf(local) > 64) return false;
  const isLocal = local.startsWith('"')
    ? /^"(?:[ !#-[\]-~\u{80}-\u{d7ff}\u{e000}-\u{10ffff}]|\\[ -~])*"$/u.test(local)
    : local
        .split(".")
        .every((atom) => /^[\w!#-'*+/=?^`{-~\u{80}-\u{d7ff}\u{e000}-\u{10ffff}-]+$/u.test(atom));
  return isLocal && (domain.startsWith("[") ? isAddressLiteral(domain) : isDomain(domain));
}

/** How many octets `text` takes in UTF-8, where it has no lone surrogates. */
function octetsOf(text: string): number {
  let octets = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // Two surrogates stand for a character of four octets.
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    octets += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return octets;
}
