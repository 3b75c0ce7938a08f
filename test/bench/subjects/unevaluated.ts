import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { dateTime, maybe, times, uuid, word, words } from "./words.ts";

const text = { type: "string" };
const schema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Shipment",
  allOf: [{ $ref: "#/$defs/resource" }, { $ref: "#/$defs/priced" }],
  properties: {
    parcels: { type: "array", items: { $ref: "#/$defs/parcel" } },
    sender: { $ref: "#/$defs/party" },
    receiver: { $ref: "#/$defs/party" },
    route: {
      type: "array",
      prefixItems: [{ const: "start" }],
      contains: { const: "end" },
      unevaluatedItems: { type: "object" },
    },
  },
  required: ["sender", "receiver"],
  anyOf: [
    { properties: { kind: { const: "air" }, flight: text }, required: ["kind", "flight"] },
    {
      properties: { kind: { const: "sea" }, vessel: text, containers: { type: "integer" } },
      required: ["kind", "vessel"],
    },
    {
      properties: { kind: { const: "road" } },
      patternProperties: { "^truck": { type: "string" } },
      required: ["kind"],
    },
  ],
  unevaluatedProperties: false,
  $defs: {
    resource: {
      type: "object",
      properties: { id: text, createdAt: text, labels: { type: "object" } },
      required: ["id"],
    },
    priced: {
      type: "object",
      properties: { price: { type: "number", minimum: 0 } },
      if: { properties: { price: { minimum: 1000 } }, required: ["price"] },
      then: { properties: { insurance: { type: "string" } } },
      dependentSchemas: {
        price: {
          properties: { currency: { type: "string", minLength: 3, maxLength: 3 } },
          required: ["currency"],
        },
      },
    },
    party: {
      $ref: "#/$defs/address",
      properties: { name: text, phone: text },
      required: ["name"],
      unevaluatedProperties: false,
    },
    address: { type: "object", properties: { street: text, city: text, country: text }, required: ["city"] },
    parcel: {
      $ref: "#/$defs/resource",
      properties: { weight: { type: "number" }, volume: { type: "number" } },
      oneOf: [{ required: ["weight"] }, { required: ["volume"] }],
      unevaluatedProperties: false,
    },
  },
};

function make(random: Random): Json {
  const resource = () => ({ id: uuid(random), ...maybe(random, 0.5, "createdAt", () => dateTime(random)) });
  const party = (): Json => ({
    ...maybe(random, 0.8, "street", () => words(random)),
    city: word(random),
    ...maybe(random, 0.5, "country", () => "NL"),
    name: words(random),
    ...maybe(random, 0.5, "phone", () => String(random.below(1e9))),
  });
  const carrier = random.pick<() => JsonObject>([
    () => ({ kind: "air", flight: word(random) }),
    () => ({
      kind: "sea",
      vessel: word(random),
      ...maybe(random, 0.5, "containers", () => random.below(90)),
    }),
    () => ({ kind: "road", ...maybe(random, 0.7, `truck${random.below(9)}`, () => word(random)) }),
  ])();
  const price = random.below(2000);
  return {
    ...resource(),
    ...(random.chance(0.7) && {
      price,
      currency: "EUR",
      ...(price >= 1000 && maybe(random, 0.5, "insurance", () => word(random))),
    }),
    ...carrier,
    sender: party(),
    receiver: party(),
    parcels: times(random, 0, 5, () => ({
      ...resource(),
      ...random.pick<JsonObject>([{ weight: 3.5 }, { volume: 12 }]),
    })),
    ...maybe(random, 0.5, "route", () => [
      "start",
      ...times(random, 0, 4, () => ({ via: word(random) })),
      "end",
    ]),
  };
}

/** Parts put together by `allOf` and `$ref`, and closed by `unevaluatedProperties`. */
export const unevaluated: Subject = { name: "unevaluatedProperties", schema, make };
