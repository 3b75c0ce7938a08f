import { editDistance } from "./editDistance.ts";

/**
 * The text in `members` that `text` was probably meant to be: the first with the fewest edits, case aside. Undefined where each
 * takes more than one edit for three characters, or more than three, or begins and ends otherwise; or `text` is over 64 long.
 */
export function nearestMember(text: string, members: readonly unknown[]): string | undefined {
  if (text.length > 64) return undefined;
  const wanted = text.toLowerCase();
  const letters = lettersOf(wanted);
  let nearest: string | undefined;
  let fewest = 4;
  for (const member of members) {
    if (typeof member !== "string") continue;
    const most = Math.min(fewest - 1, Math.floor(Math.max(text.length, member.length) / 3));
    if (Math.abs(text.length - member.length) > most || !endAlike(text, member)) continue;
    // An edit adds a letter, takes one away, or both.
    if (countOf(lettersOf(member) ^ letters) > 2 * most) continue;
    const edits = editDistance(wanted, member.toLowerCase(), most);
    if (edits <= most) {
      nearest = member;
      fewest = edits;
    }
  }
  return nearest;
}

/** Whether two texts begin or end alike, the case of ASCII letters aside. Beyond ASCII it is not asked. */
function endAlike(a: string, b: string): boolean {
  return (
    isAlike(a.charCodeAt(0), b.charCodeAt(0)) ||
    isAlike(a.charCodeAt(a.length - 1), b.charCodeAt(b.length - 1))
  );
}

function isAlike(a: number, b: number): boolean {
  return ((a ^ b) | 0x20) === 0x20 || (a | b) > 0x7f;
}

/** The letters of a text as a set of bits, one for those that differ in case alone. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** How many bits are set. */
function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
