import type { Json, JsonObject } from "../json.ts";
import { escapeToken } from "../schema/pointer.ts";

/** A document changed at one place. */
export interface Mutant {
  readonly name: string;
  readonly value: Json;
}

/** One of each JSON type, and values that limits and formats like to stumble over. */
const strangers: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  "",
  "text",
  "\u{1f600}",
  [],
  [null],
  {},
  { unknown: 1 },
];

/** Documents that differ from `document` in one value, one missing or one additional property or item. */
export function mutantsOf(document: Json, pointer = ""): Mutant[] {
  const replaced = strangers.map((value) => ({
    name: `${pointer || "(root)"} is ${JSON.stringify(value)}`,
    value,
  }));
  if (typeof document !== "object" || document === null) return replaced;
  if (Array.isArray(document)) return [...replaced, ...arrayMutants(document, pointer)];
  return [...replaced, ...objectMutants(document as JsonObject, pointer)];
}

function arrayMutants(items: readonly Json[], pointer: string): Mutant[] {
  const inner = items.flatMap((item, index) =>
    mutantsOf(item, `${pointer}/${index}`).map(({ name, value }) => ({
      name,
      value: items.with(index, value),
    })),
  );
  const shorter = items.length > 0 ? [{ name: `${pointer} is shorter`, value: items.slice(0, -1) }] : [];
  const longer = [...strangers.slice(0, 4), ...items.slice(0, 1)].map((item) => ({
    name: `${pointer} is longer by ${JSON.stringify(item)}`,
    value: [...items, item],
  }));
  return [...inner, ...shorter, ...longer];
}

function objectMutants(object: JsonObject, pointer: string): Mutant[] {
  const entries = Object.entries(object);
  const inner = entries.flatMap(([key, item]) =>
    mutantsOf(item, `${pointer}/${escapeToken(key)}`).map(({ name, value }) => ({
      name,
      value: Object.fromEntries(entries.map(([other, kept]) => [other, other === key ? value : kept])),
    })),
  );
  const lacking = entries.map(([key]) => ({
    name: `without ${pointer}/${escapeToken(key)}`,
    value: Object.fromEntries(entries.filter(([other]) => other !== key)),
  }));
  const added = ["unknown", "__proto__", "toString"].map((key) => ({
    name: `${pointer} with the property ${key}`,
    value: Object.fromEntries([...entries, [key, 1]]),
  }));
  return [...inner, ...lacking, ...added];
}
