import { takeRegexEscape } from "./takeRegexEscape.ts";
import type { TextPlace } from "./textPlace.ts";

/**
 * Takes the rest of a class of characters, such as a-z] behind its bracket; whether it is one (ECMA-262, CharacterClass in
 * section 21.2.1, with the `u` flag).
 */
export function takeRegexClass(place: TextPlace): boolean {
  const { text } = place;
  const bracket = 0x5d;
  const hyphen = 0x2d;
  if (text.charCodeAt(place.at) === 0x5e) place.at++;
  while (place.at < text.length) {
    if (text.charCodeAt(place.at) === bracket) {
      place.at++;
      return true;
    }
    const first = takeMember(place);
    if (first < 0) return false;
    if (text.charCodeAt(place.at) === hyphen && text.charCodeAt(place.at + 1) !== bracket) {
      place.at++;
      // A range is from one character to another, never from or to NaN.
      if (place.at === text.length || !(first <= takeMember(place))) return false;
    }
  }
  return false;
}

/** The code point of the character that is next; NaN for a set of them, below 0 for what may not stand here. */
function takeMember(place: TextPlace): number {
  const { text } = place;
  const code = text.codePointAt(place.at) as number;
  place.at += code > 0xffff ? 2 : 1;
  if (code !== 0x5c) return code;
  const escaped = text.charCodeAt(place.at);
  if (escaped !== 0x62 && escaped !== 0x2d) return takeRegexEscape(place);
  place.at++;
  return escaped === 0x62 ? 8 : escaped;
}
