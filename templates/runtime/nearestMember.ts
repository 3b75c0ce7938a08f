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
    if (!beginAlike(wanted, member, most)) continue;
    const edits = editDistance(wanted, member.toLowerCase(), most);
    if (edits <= most) {
      nearest = member;
      fewest = edits;
    }
  }
  return nearest;
}

/** Whether so few edits leave one of the first units, case aside: quickly told, and most often not so. Beyond ASCII it is not asked. */
function beginAlike(a: string, b: string, most: number): boolean {
  if (a.length <= most || b.length <= most) return true;
  for (let i = 0; i <= most; i++) {
    const unit = a.charCodeAt(i);
    for (let j = 0; j <= most; j++) {
      const other = b.charCodeAt(j);
      if ((unit | 0x20) === (other | 0x20) || unit > 0x7f || other > 0x7f) return true;
    }
  }
  return false;
}
