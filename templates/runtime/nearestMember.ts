import { editDistance } from "./editDistance.ts";

/**
 * The member that `text` was probably meant to be: the first with the fewest edits, case aside.
 * Undefined where each takes more than one edit for three characters, or more than three; or `text` is over 64 long.
 */
export function nearestMember(text: string, members: readonly string[]): string | undefined {
  if (text.length > 64) return undefined;
  let nearest: string | undefined;
  let fewest = 4;
  for (const member of members) {
    if (Math.abs(text.length - member.length) >= fewest) continue;
    const edits = editDistance(text.toLowerCase(), member.toLowerCase());
    if (edits < fewest && edits <= Math.max(text.length, member.length) / 3) {
      nearest = member;
      fewest = edits;
    }
  }
  return nearest;
}
