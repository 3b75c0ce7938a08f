/**
 * How many groups of 16 bits an IPv6 address writes out (an IPv4 address at its end, judged by `isQuad`, is two),
 * and whether `::` stands for the others. Undefined where `text` is not of that form, whatever the count.
 */
export function ipv6Groups(
  text: string,
  isQuad: (text: string) => boolean,
): { readonly count: number; readonly elided: boolean } | undefined {
  if (text.length > 45) return undefined;
  let count = 0;
  let elided = text.startsWith("::");
  let start = elided ? 2 : 0;
  while (start < text.length) {
    const colon = text.indexOf(":", start);
    const end = colon < 0 ? text.length : colon;
    const group = text.slice(start, end);
    if (colon < 0 && isQuad(group)) return { count: count + 2, elided };
    if (!groupForm.test(group)) return undefined;
    count++;
    if (colon < 0) return { count, elided };
    start = colon + 1;
    if (text.charCodeAt(start) !== 58) continue;
    // A second `::`, or one that runs on.
    if (elided) return undefined;
    elided = true;
    start++;
  }
  // Only `::` may end an address.
  return elided && text.endsWith("::") ? { count, elided } : undefined;
}

/** A group of 16 bits. */
const groupForm = /^[\dA-Fa-f]{1,4}$/;
