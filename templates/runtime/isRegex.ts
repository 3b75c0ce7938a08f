import { takeRegexClass } from "./takeRegexClass.ts";
import { takeRegexEscape } from "./takeRegexEscape.ts";
import { takeRegexName } from "./takeRegexName.ts";
import { takeRegexNumber } from "./takeRegexNumber.ts";
import type { TextPlace } from "./textPlace.ts";

/**
 * Whether `text` is a regular expression as ECMA-262 (11th edition, section 21.2.1, Pattern and its early errors) defines it,
 * with Unicode support (the `u` flag). To ask the engine takes a hundred times as long where it is none: it throws.
 */
export function isRegex(text: string): boolean {
  const place: TextPlace = { text, at: 0 };
  // How many groups are open; which of them is the innermost that looks ahead or behind, and may not be repeated; those outside.
  let depth = 0;
  let look = 0;
  const looks: number[] = [];
  const names = new Set<string>();
  const namesReferredTo: string[] = [];
  let groups = 0;
  let groupReferredTo = 0;
  let isRepeatable = false;
  while (place.at < text.length) {
    switch (text.charCodeAt(place.at++)) {
      case 0x24: // $
      case 0x5e: // ^
      case 0x7c: // |
        isRepeatable = false;
        break;
      case 0x7b: // {
        if (!isRepeatable || !takesTimes(place)) return false;
        isRepeatable = false;
        if (text.charCodeAt(place.at) === 0x3f) place.at++;
        break;
      case 0x2a: // *
      case 0x2b: // +
      case 0x3f: // ?
        if (!isRepeatable) return false;
        isRepeatable = false;
        if (text.charCodeAt(place.at) === 0x3f) place.at++;
        break;
      case 0x28: // (
        isRepeatable = false;
        depth++;
        if (text.charCodeAt(place.at) !== 0x3f) {
          groups++;
        } else if (takesLook(place)) {
          looks.push(look);
          look = depth;
        } else {
          place.at++;
          if (text.charCodeAt(place.at) === 0x3a) {
            place.at++;
          } else {
            const name = takeRegexName(place);
            if (name === "" || names.has(name)) return false;
            names.add(name);
            groups++;
          }
        }
        break;
      case 0x29: // )
        if (depth === 0) return false;
        isRepeatable = look !== depth;
        if (!isRepeatable) look = looks.pop() as number;
        depth--;
        break;
      case 0x5b: // [
        if (!takeRegexClass(place)) return false;
        isRepeatable = true;
        break;
      case 0x5c: {
        // \
        const code = text.charCodeAt(place.at);
        isRepeatable = code !== 0x42 && code !== 0x62;
        if (!isRepeatable) {
          place.at++;
        } else if (code >= 0x31 && code <= 0x39) {
          groupReferredTo = Math.max(groupReferredTo, takeRegexNumber(place));
        } else if (code === 0x6b) {
          place.at++;
          const name = takeRegexName(place);
          if (name === "") return false;
          namesReferredTo.push(name);
        } else if (takeRegexEscape(place) < 0) {
          return false;
        }
        break;
      }
      case 0x5d: // ]
      case 0x7d: // }
        return false;
      default:
        isRepeatable = true;
    }
  }
  return depth === 0 && groupReferredTo <= groups && namesReferredTo.every((name) => names.has(name));
}

/** Takes how often something is repeated, behind the brace: 2}, 2,} or 2,3} with the first number no greater than the second. */
function takesTimes(place: TextPlace): boolean {
  const { text } = place;
  const least = takeRegexNumber(place);
  if (text[place.at] === ",") {
    place.at++;
    const most = text[place.at] === "}" ? Number.POSITIVE_INFINITY : takeRegexNumber(place);
    if (!(least <= most)) return false;
  }
  return !Number.isNaN(least) && text[place.at++] === "}";
}

/** Takes ?=, ?!, ?<= or ?<! if it comes next. */
function takesLook(place: TextPlace): boolean {
  const { text, at } = place;
  const end = text[at + 1] === "<" ? at + 2 : at + 1;
  if (text[end] !== "=" && text[end] !== "!") return false;
  place.at = end + 1;
  return true;
}
