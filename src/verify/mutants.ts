import { excerpt, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { escapeToken } from "../schema/pointer.ts";

/** A document changed at one place. */
export interface Mutant {
  readonly name: string;
  readonly value: Json;
}

/** Numbers that a schema names as limits. */
export interface NamedLimits {
  /** Of numbers. */
  readonly numbers: readonly number[];
  /** Of lengths and counts. */
  readonly counts: readonly number[];
}

/** More limits than this are not tried, nor lengths above it. */
const most = { limits: 20, length: 300 } as const;

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

/** The limits in `schema`: it is at them that guards go wrong. */
export function limitsIn(schema: Json): NamedLimits {
  const numbers = new Set<number>();
  const counts = new Set<number>();
  const waiting: Json[] = [schema];
  for (let json = waiting.pop(); json !== undefined; json = waiting.pop()) {
    if (typeof json !== "object" || json === null) continue;
    waiting.push(...(Object.values(json) as Json[]));
    for (const [key, value] of isJsonObject(json) ? Object.entries(json) : []) {
      if (typeof value !== "number") continue;
      if (/^(?:min|max)(?:Length|Items|Properties|Contains)$/.test(key)) counts.add(value);
      else if (/^(?:exclusive)?m(?:in|ax)imum$/i.test(key)) numbers.add(value);
      else if (key === "multipleOf") numbers.add(value).add(value / 2);
    }
  }
  return { numbers: [...numbers].slice(0, most.limits), counts: [...counts].slice(0, most.limits) };
}

/**
 * Documents that differ from `document` in one value, one missing or one additional property or item; and objects of one property,
 * where more than one thing is wrong.
 */
export function mutantsOf(document: Json, limits: NamedLimits, pointer = ""): Mutant[] {
  const values = [...strangers, ...nearLimits(document, limits)];
  const replaced = values.map((value) => ({ name: `${pointer || "(root)"} is ${excerpt(value)}`, value }));
  if (Array.isArray(document)) return [...replaced, ...arrayMutants(document, limits, pointer)];
  return isJsonObject(document) ? [...replaced, ...objectMutants(document, limits, pointer)] : replaced;
}

/** Values at the limits and beside them, of the type of `value`. */
function nearLimits(value: Json, { numbers, counts }: NamedLimits): readonly Json[] {
  if (typeof value === "number") return numbers.flatMap((limit) => [limit - 1, limit, limit + 1]);
  const lengths = counts.flatMap((count) => [count - 1, count, count + 1]);
  const possible = [...new Set(lengths)].filter((length) => length >= 0 && length <= most.length);
  if (typeof value === "string")
    return possible.map((length) => [...(value || "a").repeat(length + 1)].slice(0, length).join(""));
  const [first] = Array.isArray(value) ? (value as readonly Json[]) : [];
  return first === undefined ? [] : possible.map((length) => Array.from({ length }, () => first));
}

function arrayMutants(items: readonly Json[], limits: NamedLimits, pointer: string): Mutant[] {
  const inner = items.flatMap((item, index) =>
    mutantsOf(item, limits, `${pointer}/${index}`).map(({ name, value }) => ({
      name,
      value: items.map((kept, at) => (at === index ? value : kept)),
    })),
  );
  const shorter = items.length > 0 ? [{ name: `${pointer} is shorter`, value: items.slice(0, -1) }] : [];
  const longer = [...strangers.slice(0, 4), ...items.slice(0, 1)].map((item) => ({
    name: `${pointer} is longer by ${excerpt(item)}`,
    value: [...items, item],
  }));
  return [...inner, ...shorter, ...longer];
}

function objectMutants(object: JsonObject, limits: NamedLimits, pointer: string): Mutant[] {
  const entries = Object.entries(object);
  const inner = entries.flatMap(([key, item]) =>
    mutantsOf(item, limits, `${pointer}/${escapeToken(key)}`).map(({ name, value }) => ({
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
  const alone = entries.flatMap(([key, item]) =>
    [item, null, 1].map((value) => ({
      name: `${pointer} is only ${excerpt({ [key]: value })}`,
      value: Object.fromEntries([[key, value]]),
    })),
  );
  return [...inner, ...lacking, ...added, ...alone];
}
