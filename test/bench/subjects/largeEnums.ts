import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { times } from "./words.ts";

const countries =
  "AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW".split(
    " ",
  );
const currencies =
  "AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR JPY KES KRW MAD MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD SAR SEK SGD THB TND TRY TWD UAH USD UYU VND ZAR".split(
    " ",
  );
const zones = ["Africa", "America", "Asia", "Europe", "Pacific"].flatMap((area) =>
  "Abidjan Bogota Cairo Dubai Eucla Fakaofo Gaza Halifax Istanbul Jakarta Kyiv Lisbon Madrid Nairobi Oslo Paris Quito Rome Sofia Tallinn Urumqi Vienna Warsaw"
    .split(" ")
    .map((city) => `${area}/${city}`),
);
/** Such as the names of icons: long, alike in their beginnings, of all lengths. */
const icons = [
  "arrow",
  "box",
  "calendar",
  "chevron",
  "circle",
  "file",
  "folder",
  "message",
  "shopping",
  "user",
].flatMap((base) =>
  [
    "",
    "-add",
    "-check",
    "-down",
    "-down-left",
    "-left",
    "-minus",
    "-off",
    "-plus",
    "-remove",
    "-right",
    "-up",
    "-up-right",
    "-x",
  ].map((end) => base + end),
);

const schema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Catalogue",
  type: "array",
  items: {
    type: "object",
    properties: {
      country: { type: "string", enum: countries },
      currencies: { type: "array", items: { enum: currencies } },
      zone: { enum: zones },
      icon: { enum: [...icons, null] },
      status: {
        enum: [
          200, 201, 202, 204, 301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 409, 410, 412, 415, 422, 429,
          500, 502, 503,
        ],
      },
      priority: { enum: ["low", "high", 0, 1, true, null] },
    },
    required: ["country", "icon"],
  },
};

function make(random: Random): Json {
  return times(random, 1, 8, () => ({
    country: random.pick(countries),
    currencies: times(random, 0, 4, () => random.pick(currencies)),
    zone: random.pick(zones),
    icon: random.chance(0.1) ? null : random.pick(icons),
    status: random.pick([200, 204, 404, 429, 503]),
    priority: random.pick<Json>(["low", "high", 0, 1, true, null]),
  }));
}

/** Enums of many members: short codes, long names, numbers, and of mixed types. */
export const largeEnums: Subject = { name: "large enums", schema, make };
