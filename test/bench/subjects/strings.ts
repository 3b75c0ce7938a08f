import type { Json, JsonObject } from "../../../src/json.ts";
import { mutate } from "../../fuzz/mutate.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { date, dateTime, email, hex, maybe, times, uri, uuid, word, words } from "./words.ts";

const format = (name: string) => ({ type: "string", format: name });
const schema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Contacts",
  type: "array",
  items: {
    type: "object",
    properties: {
      id: format("uuid"),
      created: format("date-time"),
      born: format("date"),
      email: format("email"),
      site: format("uri"),
      host: format("hostname"),
      address: { anyOf: [format("ipv4"), format("ipv6")] },
      slug: { type: "string", pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
      semver: { type: "string", pattern: "^v?\\d+\\.\\d+\\.\\d+$" },
      colour: { type: "string", pattern: "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$" },
      key: { type: "string", pattern: "^sk_" },
      file: { type: "string", pattern: "\\.(png|jpe?g|svg)$" },
      digest: { type: "string", pattern: "^[0-9a-f]{64}$" },
      phone: { type: "string", pattern: "^\\+[1-9]\\d{6,14}$" },
      nick: { type: "string", minLength: 2, maxLength: 20 },
      bio: { type: "string", maxLength: 200 },
    },
    required: ["id", "email"],
  },
};

const made: { readonly [name: string]: (random: Random) => Json } = {
  id: uuid,
  created: dateTime,
  born: date,
  email,
  site: uri,
  host: (random) => `${word(random)}.${word(random)}.example.org`,
  address: (random) =>
    random.chance(0.6)
      ? `10.${random.below(256)}.${random.below(256)}.1`
      : `2001:db8::${hex(random, 4)}:${hex(random, 3)}`,
  slug: (random) => times(random, 1, 4, () => word(random)).join("-"),
  semver: (random) => `${random.pick(["v", ""])}${random.below(20)}.${random.below(20)}.${random.below(9)}`,
  colour: (random) => `#${hex(random, random.pick([3, 6]))}`,
  key: (random) => `sk_${hex(random, 24)}`,
  file: (random) => `${word(random)}/${word(random)}.${random.pick(["png", "jpg", "jpeg", "svg"])}`,
  digest: (random) => hex(random, 64),
  phone: (random) => `+${31e8 + random.below(1e9)}`,
  nick: (random) => word(random).slice(0, 20),
  bio: (random) => words(random, 3, 18).slice(0, 190),
};

function make(random: Random): Json {
  return times(random, 1, 4, () =>
    Object.assign(
      {},
      ...Object.entries(made).map(([name, value]) =>
        maybe(random, name === "id" || name === "email" ? 1 : 0.7, name, () => value(random)),
      ),
    ),
  );
}

/** A document in which one string has lost a letter, got another, or is another's. */
function spoil(random: Random): Json {
  if (random.chance(0.2)) return mutate(random, make(random), schema);
  const contacts = make(random) as JsonObject[];
  const index = random.below(contacts.length);
  const contact = contacts[index] as JsonObject;
  const name = random.pick(Object.keys(contact));
  const text = String(contact[name]);
  const at = random.below(text.length);
  const near = random.pick([
    text.slice(0, at) + text.slice(at + 1),
    `${text.slice(0, at)} ${text.slice(at)}`,
    String(made["site"]?.(random)),
    `${text}é`,
  ]);
  return contacts.with(index, { ...contact, [name]: near });
}

/** Strings that patterns, lengths and asserted formats judge. */
export const strings: Subject = { name: "patterns, formats asserted", schema, asserted: true, make, spoil };
