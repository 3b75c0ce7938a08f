import { isJsonObject, type Json } from "../../src/json.ts";
import type { Random } from "./random.ts";
import { objectOf, randomName, randomString, randomValue } from "./randomValue.ts";

/** `document` with one change, somewhere; new values and names come from `schema` as often as from nowhere. */
export function mutate(random: Random, document: Json, schema: Json): Json {
  if (Array.isArray(document) && document.length > 0 && random.chance(0.7)) {
    const index = random.below(document.length);
    return document.with(index, mutate(random, document[index] as Json, schema));
  }
  if (isJsonObject(document) && Object.keys(document).length > 0 && random.chance(0.7)) {
    const name = random.pick(Object.keys(document));
    return { ...document, [name]: mutate(random, document[name] as Json, schema) };
  }
  return changed(random, document, schema);
}

function changed(random: Random, document: Json, schema: Json): Json {
  if (random.chance(0.2)) return random.chance(0.5) ? valueIn(random, schema) : randomValue(random);
  if (typeof document === "number") return changedNumber(random, document);
  if (typeof document === "string") return changedString(random, document);
  if (Array.isArray(document)) return changedArray(random, document, schema);
  if (isJsonObject(document)) {
    const entries = Object.entries(document).filter(() => random.chance(0.8));
    if (random.chance(0.6)) entries.push([nameIn(random, schema), valueIn(random, schema)]);
    return objectOf(random.chance(0.2) ? entries.reverse() : entries);
  }
  return randomValue(random, 1);
}

function changedNumber(random: Random, number: number): number {
  const next = random.pick([
    number + 1,
    number - 1,
    -number,
    number * 10,
    number / 2,
    number + 1e-9,
    number + 0.1,
  ]);
  return Number.isFinite(next) ? next : 0;
}

function changedString(random: Random, text: string): string {
  const points = [...text];
  return random.pick([
    text + randomString(random),
    points.slice(1).join(""),
    points.reverse().join(""),
    `${text}a`,
  ]);
}

function changedArray(random: Random, items: readonly Json[], schema: Json): Json {
  if (items.length === 0) return [valueIn(random, schema)];
  const item = random.pick(items);
  return random.pick([
    [...items, item],
    [...items, valueIn(random, schema)],
    items.slice(1),
    items.slice(0, -1),
    [...items].reverse(),
    item,
  ]);
}

/** Some small value inside `schema`, whatever it means there: a deep one would keep judges busy that do not stop early. */
function valueIn(random: Random, schema: Json): Json {
  let value = schema;
  while (typeof value === "object" && value !== null && random.chance(0.9)) {
    const parts: readonly Json[] = Array.isArray(value) ? value : Object.values(value);
    if (parts.length === 0) break;
    value = random.pick(parts);
  }
  return JSON.stringify(value).length > 120 ? randomValue(random) : value;
}

/** Some property name inside `schema`, or any. */
function nameIn(random: Random, schema: Json): string {
  let value = schema;
  let name = randomName(random);
  while (typeof value === "object" && value !== null && random.chance(0.8)) {
    const entries: [string, Json][] = Object.entries(value);
    const [key, part] = entries.length === 0 ? [name, null] : random.pick(entries);
    if (isJsonObject(value)) name = key;
    value = part;
  }
  return name;
}
