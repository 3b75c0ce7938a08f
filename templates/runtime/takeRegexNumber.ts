import type { TextPlace } from "./textPlace.ts";

/** Takes the decimal digits that come next, for the number they say, which is rounded where it is huge; NaN for none. */
export function takeRegexNumber(place: TextPlace): number {
  const start = place.at;
  let number = 0;
  for (; ; place.at++) {
    const digit = place.text.charCodeAt(place.at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) break;
    number = number * 10 + digit;
  }
  return place.at === start ? Number.NaN : number;
}
