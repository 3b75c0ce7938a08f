import { editDistance } from "./editDistance.ts";

/**
 * The text in `members` that `text` was probably meant to be: the first with the fewest edits, case aside. Undefined where each
 * takes more than one edit for three characters, or more than three, or begins and ends otherwise; or `text` is over 64 long.
 */
export function nearestMember(text: string, members: readonly unknown[]): string | undefined {
  if (text.length > 64) return undefined;
  const wanted = text.toLowerCase();
  let nearest: string | undefined;
  let fewest = 4;
  for (const member of members) {
    if (typeof member !== "string") continue;
    const most = Math.min(fewest - 1, Math.floor(Math.max(text.length, member.length) / 3));
    if (Math.abs(text.length - member.length) > most) continue;
    const edge = text.length - 1;
    const end = member.length - 1;
    if (
      !isAlike(text.charCodeAt(0), member.charCodeAt(0)) &&
      !isAlike(text.charCodeAt(edge), member.charCodeAt(end))
    )
      continue;
    const edits = editDistance(wanted, member.toLowerCase(), most);
    if (edits <= most) {
      nearest = member;
      fewest = edits;
    }
  }
  return nearest;
}

/** Whether two UTF-16 units are the same, the case of ASCII letters aside. Beyond ASCII it is not asked. */
function isAlike(a: number, b: number): boolean {
  return ((a ^ b) | 0x20) === 0x20 || (a | b) > 0x7f;
}
