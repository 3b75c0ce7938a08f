import { editDistance } from "./editDistance.ts";

/**
 * The text in `members` that `text` was probably meant to be: the first with the fewest edits, case aside.
 * Undefined where each takes more than one edit for three characters, or more than three; or `text` is over 64 long.
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
    const edits = editDistance(wanted, member.toLowerCase(), most);
    if (edits <= most) {
      nearest = member;
      fewest = edits;
    }
  }
  return nearest;
}
