import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { date, maybe, times, word, words } from "./words.ts";

const when = (property: string, value: Json, then: JsonObject): JsonObject => ({
  if: { properties: { [property]: { const: value } }, required: [property] },
  then,
});
const pattern = (text: string) => ({ properties: { postcode: { pattern: text } } });

const schema: JsonObject = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Application",
  type: "object",
  properties: {
    country: { enum: ["US", "GB", "NL", "DE", "CA", "FR"] },
    postcode: { type: "string" },
    kind: { enum: ["person", "company", "charity"] },
    name: { type: "string" },
    born: { type: "string" },
    registration: { type: "string" },
    payment: {
      type: "object",
      properties: {
        method: { enum: ["card", "transfer", "cash"] },
        number: { type: "string" },
        iban: { type: "string" },
        limit: { type: "number" },
      },
      required: ["method"],
      allOf: [
        when("method", "card", { required: ["number"], properties: { number: { pattern: "^\\d{12,19}$" } } }),
        when("method", "transfer", {
          required: ["iban"],
          properties: { iban: { minLength: 15, maxLength: 34 } },
        }),
        when("method", "cash", { properties: { limit: { maximum: 1000 } } }),
      ],
    },
    income: { type: "number", minimum: 0 },
    guarantor: { type: "string" },
  },
  required: ["country", "kind", "payment"],
  allOf: [
    when("country", "US", pattern("^\\d{5}(-\\d{4})?$")),
    when("country", "GB", pattern("^[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}$")),
    when("country", "NL", pattern("^\\d{4} ?[A-Z]{2}$")),
    when("country", "CA", pattern("^[A-Z]\\d[A-Z] \\d[A-Z]\\d$")),
    {
      if: { properties: { kind: { const: "person" } } },
      then: { required: ["born"] },
      else: { required: ["registration"] },
    },
    {
      if: { properties: { income: { maximum: 20000 } }, required: ["income"] },
      then: { required: ["guarantor"] },
    },
  ],
};

function make(random: Random): Json {
  const digits = (length: number) => Array.from({ length }, () => random.below(10)).join("");
  const postcodes: { readonly [country: string]: string } = {
    US: digits(5),
    GB: `SW${random.below(9)} ${random.below(9)}AB`,
    NL: `${digits(4)} XK`,
    CA: `K${random.below(9)}A ${random.below(9)}B${random.below(9)}`,
    DE: digits(5),
    FR: digits(5),
  };
  const country = random.pick(Object.keys(postcodes));
  const kind = random.pick(["person", "company", "charity"]);
  const income = random.below(90000);
  return {
    country,
    ...maybe(random, 0.8, "postcode", () => postcodes[country] ?? ""),
    kind,
    name: words(random, 1, 3),
    ...(kind === "person" ? { born: date(random) } : { registration: digits(8) }),
    payment: random.pick<() => Json>([
      () => ({ method: "card", number: digits(12 + random.below(8)) }),
      () => ({ method: "transfer", iban: `NL${digits(2)}BANK${digits(10)}` }),
      () => ({ method: "cash", ...maybe(random, 0.5, "limit", () => random.below(1000)) }),
    ])(),
    ...(random.chance(0.7) && { income, ...(income <= 20000 && { guarantor: word(random) }) }),
    notes: times(random, 0, 3, () => words(random)),
  };
}

/** `if`, `then`, `else`, by constants and by ranges. */
export const conditionals: Subject = { name: "if/then/else", schema, make };
