import { type Json, type JsonObject, jsonTypes } from "../../src/json.ts";
import type { Random } from "./random.ts";
import { named, partOfInstance, sameInstance } from "./randomSchema.ts";
import {
  objectOf,
  patterns,
  randomDivisor,
  randomName,
  randomNumber,
  randomString,
  randomValue,
} from "./randomValue.ts";
import { referenceFrom } from "./references.ts";
import type { Site } from "./site.ts";

/** Makes keywords up that belong together; `deep` ones hold subschemas, `modern` ones are unknown to draft-07. */
export interface Choice {
  readonly weight: number;
  readonly deep?: true;
  readonly modern?: true;
  /** Whether it has a say in what is evaluated. */
  readonly evaluates?: true;
  readonly make: (site: Site) => JsonObject;
}

const upTo = (random: Random, most: number) => random.below(most + 1);
const keys = ({ random }: Site, least = 1) => [
  ...new Set(Array.from({ length: least + random.below(2) }, () => randomName(random))),
];
const list = (site: Site, make: (site: Site) => Json) =>
  Array.from({ length: 1 + site.random.below(3) }, () => make(site));
const limit = (keyword: string, value: (random: Random) => Json): Choice => ({
  weight: 1,
  make: ({ random }) => ({ [keyword]: value(random) }),
});
const small = (random: Random) => upTo(random, 3);

const choices: readonly Choice[] = [
  { weight: 8, make: ({ random }) => ({ type: random.pick(jsonTypes) }) },
  { weight: 2, make: ({ random }) => ({ type: random.some(jsonTypes, 1, 4) }) },
  { weight: 2, make: ({ random }) => ({ const: randomValue(random) }) },
  { weight: 3, make: (site) => ({ enum: distinct(list(site, ({ random }) => randomValue(random))) }) },
  limit("minimum", randomNumber),
  limit("maximum", randomNumber),
  limit("exclusiveMinimum", randomNumber),
  limit("exclusiveMaximum", randomNumber),
  limit("multipleOf", randomDivisor),
  limit("minLength", small),
  limit("maxLength", small),
  limit("pattern", (random) => random.pick(patterns)),
  limit("minItems", small),
  limit("maxItems", small),
  limit("uniqueItems", (random) => random.chance(0.9)),
  limit("minProperties", small),
  limit("maxProperties", small),
  { weight: 1, make: ({ random }) => annotation(random) },
  { weight: 3, make: (site) => ({ required: keys(site) }) },
  {
    weight: 6,
    deep: true,
    evaluates: true,
    make: (site) => ({ properties: named(site, 1, 3, () => partOfInstance(site)) }),
  },
  {
    weight: 2,
    deep: true,
    evaluates: true,
    make: (site) => ({
      patternProperties: objectOf(
        site.random.some(patterns, 1, 2).map((pattern) => [pattern, partOfInstance(site)]),
      ),
    }),
  },
  { weight: 3, deep: true, make: (site) => ({ additionalProperties: partOfInstance(site) }) },
  { weight: 1, deep: true, make: (site) => ({ propertyNames: partOfInstance(site) }) },
  { weight: 2, make: (site) => dependent(site, "dependentRequired", (name) => [name, keys(site)]) },
  {
    weight: 2,
    deep: true,
    evaluates: true,
    make: (site) => dependent(site, "dependentSchemas", (name) => [name, sameInstance(site)]),
  },
  { weight: 3, deep: true, evaluates: true, make: items },
  { weight: 3, deep: true, evaluates: true, make: tuple },
  { weight: 2, deep: true, evaluates: true, make: contains },
  {
    weight: 3,
    deep: true,
    evaluates: true,
    modern: true,
    make: (site) => ({ unevaluatedProperties: partOfInstance(site) }),
  },
  {
    weight: 2,
    deep: true,
    evaluates: true,
    modern: true,
    make: (site) => ({ unevaluatedItems: partOfInstance(site) }),
  },
  { weight: 3, deep: true, evaluates: true, make: (site) => ({ allOf: list(site, sameInstance) }) },
  { weight: 3, deep: true, evaluates: true, make: (site) => ({ anyOf: list(site, sameInstance) }) },
  { weight: 3, deep: true, evaluates: true, make: (site) => ({ oneOf: list(site, sameInstance) }) },
  { weight: 2, deep: true, make: (site) => ({ not: sameInstance(site) }) },
  { weight: 2, deep: true, evaluates: true, make: condition },
  { weight: 3, make: (site) => referenceFrom(site) ?? {} },
];

/** The choices of one document: often just some of all, so that those meet which seldom do. */
export function randomMenu(random: Random): readonly Choice[] {
  if (random.chance(0.3)) return choices.filter((choice) => !choice.deep || choice.evaluates);
  const share = random.pick([0.4, 0.7, 1]);
  const menu = choices.filter((choice) => !choice.deep || random.chance(share));
  return menu.some((choice) => choice.deep) ? menu : choices;
}

/** Any two choices alone, of which one at least holds subschemas. */
export function pairOf(random: Random): readonly Choice[] {
  const deep = choices.filter((choice) => choice.deep);
  return [random.pick(deep), random.pick([...deep, ...choices])].map((choice) => ({ ...choice, weight: 1 }));
}

/** A schema object of one to four choices; the last of two that choose the same keyword wins. */
export function chooseKeywords(site: Site): JsonObject {
  const { random, depth, dialect, menu } = site;
  const open = menu.filter((choice) => (depth > 0 || !choice.deep) && (dialect.modern || !choice.modern));
  // A choice stands in the hat as often as it weighs.
  const hat = open.flatMap((choice) => Array<Choice>(choice.weight).fill(choice));
  if (hat.length === 0) return {};
  const parts = Array.from({ length: 1 + random.below(depth > 1 ? 4 : 3) }, () =>
    random.pick(hat).make(site),
  );
  return objectOf(parts.flatMap((part) => Object.entries(part)));
}

/** 2020-12 says that members of `enum` SHOULD be unique; draft-04 to -07 meta-schemas demand it. */
function distinct(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function annotation(random: Random): JsonObject {
  return random.pick<JsonObject>([
    { title: randomString(random) },
    { description: "*/ `${x}` \u2028" },
    { default: randomValue(random) },
    { examples: [randomValue(random)] },
    { readOnly: true },
    { $comment: randomString(random) },
    { format: random.pick(["date-time", "email", "uri", "ipv4", "nonsense"]) },
    { contentMediaType: "application/json", contentEncoding: "base64" },
    { unknownKeyword: randomValue(random) },
  ]);
}

function dependent(site: Site, keyword: string, make: (name: string) => readonly [string, Json]): JsonObject {
  const entries = keys(site).map(make);
  return { [site.dialect.modern ? keyword : "dependencies"]: objectOf(entries) };
}

function items(site: Site): JsonObject {
  if (site.dialect.itemsArray && site.random.chance(0.2)) return { additionalItems: partOfInstance(site) };
  return { items: partOfInstance(site) };
}

function tuple(site: Site): JsonObject {
  const first = list(site, partOfInstance);
  const rest = site.random.chance(0.5) ? partOfInstance(site) : undefined;
  const [prefix, other] = site.dialect.itemsArray ? ["items", "additionalItems"] : ["prefixItems", "items"];
  return { [prefix as string]: first, ...(rest !== undefined && { [other as string]: rest }) };
}

function contains(site: Site): JsonObject {
  const { random, dialect } = site;
  return {
    contains: partOfInstance(site),
    ...(dialect.modern && random.chance(0.4) && { minContains: small(random) }),
    ...(dialect.modern && random.chance(0.3) && { maxContains: small(random) }),
  };
}

function condition(site: Site): JsonObject {
  const { random } = site;
  return {
    if: sameInstance(site),
    ...(random.chance(0.8) && { then: sameInstance(site) }),
    ...(random.chance(0.6) && { else: sameInstance(site) }),
  };
}
