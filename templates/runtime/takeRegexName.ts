import { takeRegexEscape } from "./takeRegexEscape.ts";
import { takeText } from "./takeText.ts";
import type { TextPlace } from "./textPlace.ts";

/** Takes the name of a group, in angle brackets; "" where there is none (ECMA-262, GroupName in section 21.2.1). */
export function takeRegexName(place: TextPlace): string {
  if (place.text[place.at++] !== "<") return "";
  const common = takeText(place, /[A-Za-z]\w*(?=>)/y);
  const name = common === "" ? takeUncommonName(place) : common;
  place.at++;
  return name;
}

function takeUncommonName(place: TextPlace): string {
  const source = takeText(place, /[^>]+(?=>)/y);
  const name = source.includes("\\") ? unescapedName(source) : source;
  return /^[$_\p{ID_Start}][$\u200c\p{ID_Continue}\u200d]*$/u.test(name) ? name : "";
}

/** What `source` says with its escapes replaced; "" where one is none that may stand in a name. */
function unescapedName(source: string): string {
  const place = { text: source, at: 0 };
  let name = "";
  while (place.at < source.length) {
    name += takeText(place, /[^\\]+/y);
    if (place.at === source.length) break;
    place.at++;
    const code = source[place.at] === "u" ? takeRegexEscape(place) : -1;
    // Half of a pair is no character, and must not become one with what stands beside it.
    if (code < 0 || (code >= 0xd800 && code < 0xe000)) return "";
    name += String.fromCodePoint(code);
  }
  return name;
}
