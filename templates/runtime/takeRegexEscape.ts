import { isUnicodeProperty } from "./isUnicodeProperty.ts";
import { takeText } from "./takeText.ts";
import type { TextPlace } from "./textPlace.ts";

/**
 * Takes what stands behind a backslash for a character, whose code point it gives, or for a set of characters: NaN. Below 0
 * where it stands for none (ECMA-262, CharacterEscape and CharacterClassEscape in section 21.2.1, with the `u` flag).
 */
export function takeRegexEscape(place: TextPlace): number {
  const sign = place.text[place.at++];
  switch (sign) {
    case "d":
    case "D":
    case "s":
    case "S":
    case "w":
    case "W":
      return Number.NaN;
    case "p":
    case "P":
      return isUnicodeProperty(takeText(place, /\{[^}]*\}/y).slice(1, -1)) ? Number.NaN : -1;
    case "t":
    case "n":
    case "v":
    case "f":
    case "r":
      return "tnvfr".indexOf(sign) + 0x9;
    case "c":
      return /[A-Za-z]/.test(place.text.charAt(place.at)) ? place.text.charCodeAt(place.at++) & 0x1f : -1;
    case "0":
      return /\d/.test(place.text.charAt(place.at)) ? -1 : 0;
    case "x":
      return hexadecimal(takeText(place, /[\dA-Fa-f][\dA-Fa-f]/y));
    case "u":
      return takeUnicodeEscape(place);
    case undefined:
      return -1;
    default:
      return "$()*+./?[\\]^{|}".includes(sign) ? sign.charCodeAt(0) : -1;
  }
}

/** Takes four digits, twice so for a pair of surrogates, or any number of them in braces, all behind \u. */
function takeUnicodeEscape(place: TextPlace): number {
  const hex = takeText(place, /[\dA-Fa-f][\dA-Fa-f][\dA-Fa-f][\dA-Fa-f]/y);
  if (hex === "") {
    const code = hexadecimal(takeText(place, /\{[\dA-Fa-f]+\}/y).slice(1, -1));
    return code <= 0x10ffff ? code : -1;
  }
  const code = hexadecimal(hex);
  if (code < 0xd800 || code > 0xdbff) return code;
  const low = takeText(place, /\\u[Dd][C-Fc-f][\dA-Fa-f]{2}/y);
  return low === "" ? code : 0x10000 + (code & 0x3ff) * 0x400 + (hexadecimal(low.slice(2)) & 0x3ff);
}

/** The number that these digits say; below 0 for none. */
function hexadecimal(digits: string): number {
  return digits === "" ? -1 : Number.parseInt(digits, 16);
}
