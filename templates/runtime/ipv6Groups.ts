/**
 * How many groups of 16 bits an IPv6 address writes out (an IPv4 address at its end, judged by `isQuad`, is two),
 * and whether `::` stands for the others. Undefined where `text` is not of that form, whatever the count.
 */
export function ipv6Groups(
  text: string,
  isQuad: (text: string) => boolean,
): { readonly count: number; readonly elided: boolean } | undefined {
  if (text.length > 45) return undefined;
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const quads = !text.endsWith(":") && isQuad(groups.at(-1) ?? "") ? 1 : 0;
  const hex = groups.slice(0, groups.length - quads);
  if (!hex.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return { count: hex.length + 2 * quads, elided: halves.length === 2 };
}
