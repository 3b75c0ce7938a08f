import type { TextPlace } from "./textPlace.ts";

/** What `expression`, a sticky one, matches at `place`, which moves behind it; "" where it matches nothing. */
export function takeText(place: TextPlace, expression: RegExp): string {
  const { text, at } = place;
  expression.lastIndex = at;
  if (!expression.test(text)) return "";
  place.at = expression.lastIndex;
  return text.slice(at, place.at);
}
