import type { Json } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";

const syllables = "ka lo mi ter ven dra sol quin bex tor ali une pra sto wel chi far gon hub jet".split(" ");

/** A lower-case word of some syllables. */
export function word(random: Random): string {
  return times(random, 1, 4, () => random.pick(syllables)).join("");
}

/** Some words, as a title or sentence has; now and then not of ASCII alone. */
export function words(random: Random, least = 1, most = 6): string {
  const list = times(random, least, most, () => word(random));
  return random.chance(0.1) ? `${list.join(" ")} – ünïcødé 🙂` : list.join(" ");
}

/** Between `least` and `most` things. */
export function times<T>(random: Random, least: number, most: number, make: (index: number) => T): T[] {
  return Array.from({ length: least + random.below(most - least + 1) }, (_, index) => make(index));
}

/** A property with this probability, to be spread into an object. */
export function maybe(
  random: Random,
  probability: number,
  name: string,
  make: () => Json,
): { [name: string]: Json } {
  return random.chance(probability) ? { [name]: make() } : {};
}

/** A map of up to `most` entries. */
export function mapOf(
  random: Random,
  least: number,
  most: number,
  name: () => string,
  make: () => Json,
): Json {
  return Object.fromEntries(times(random, least, most, () => [name(), make()]));
}

export function hex(random: Random, length: number): string {
  return Array.from({ length }, () => random.below(16).toString(16)).join("");
}

export function uuid(random: Random): string {
  const text = [8, 4, 4, 4, 12].map((length) => hex(random, length)).join("-");
  return random.chance(0.05) ? text.toUpperCase() : text;
}

const two = (number: number) => String(number).padStart(2, "0");

/** Year, month and day that exist. */
export function date(random: Random): string {
  return `${1990 + random.below(60)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}

/** A time of RFC 3339, in several of its spellings. */
export function dateTime(random: Random): string {
  const time = [24, 60, 60].map((bound) => two(random.below(bound))).join(":");
  const fraction = random.pick(["", "", ".5", ".122", ".683154", ".683154123"]);
  return `${date(random)}T${time}${fraction}${random.pick(["Z", "Z", "Z", "+02:00", "-05:30", "z"])}`;
}

export function email(random: Random): string {
  return `${word(random)}${random.pick(["", ".", "+"])}${word(random)}@${word(random)}.${random.pick(["com", "example", "co.uk"])}`;
}

export function uri(random: Random): string {
  const path = times(random, 0, 4, () => word(random)).join("/");
  const query = random.chance(0.3) ? `?${word(random)}=${random.below(1000)}&v=4` : "";
  return `${random.pick(["https", "https", "http", "ftp"])}://${word(random)}.example.com/${path}${query}`;
}
