import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { guardsOf } from "./guardsOf.ts";

type List = readonly Json[];
/** The indexes that a schema evaluates of a list; `undefined` where it does not accept it. */
type Evaluate = (list: List) => ReadonlySet<number> | undefined;

const indexes = (list: List, holds: (index: number) => boolean) =>
  new Set([...list.keys()].filter((index) => holds(index)));
const isNumber = (value: Json | undefined) => typeof value === "number";
const prefix = (count: number): [JsonObject, Evaluate] => [
  { prefixItems: Array<Json>(count).fill({ type: "number" }) },
  (list) => (list.slice(0, count).every(isNumber) ? indexes(list, (index) => index < count) : undefined),
];
const contains: [JsonObject, Evaluate] = [
  { contains: { const: "x" } },
  (list) => (list.includes("x") ? indexes(list, (index) => list[index] === "x") : undefined),
];
const singles: readonly [JsonObject, Evaluate][] = [
  prefix(2),
  prefix(3),
  contains,
  [{ items: { type: "number" } }, (list) => (list.every(isNumber) ? indexes(list, () => true) : undefined)],
  [{ minItems: 2 }, (list) => (list.length < 2 ? undefined : new Set())],
  [{ type: "object" }, () => undefined],
  [{ allOf: [prefix(1)[0], contains[0]] }, (list) => both([prefix(1)[1], contains[1]])(list)],
];
const values: readonly Json[] = [0, "x", null];
const lists: List[] = [[]];
for (const list of lists) if (list.length < 4) lists.push(...values.map((value) => [...list, value]));

/** What several schemas evaluate that all accept a list. */
function both(parts: readonly Evaluate[]): Evaluate {
  return (list) => {
    const found = parts.map((part) => part(list));
    return found.includes(undefined) ? undefined : new Set(found.flatMap((each) => [...(each ?? [])]));
  };
}

const choices: { readonly [name: string]: (a: number, b: number) => [JsonObject, Evaluate] } = {
  anyOf: (a, b) => [{ anyOf: schemasOf(a, b) }, some(a, b, (count) => count > 0)],
  oneOf: (a, b) => [{ oneOf: schemasOf(a, b) }, some(a, b, (count) => count === 1)],
  allOf: (a, b) => [{ allOf: schemasOf(a, b) }, some(a, b, (count) => count === 2)],
  if: (a, b) => [
    { if: (schemasOf(a, b) as Json[])[0] as Json, else: (schemasOf(a, b) as Json[])[1] as Json },
    (list) => singles[a]?.[1](list) ?? singles[b]?.[1](list),
  ],
};

function schemasOf(a: number, b: number): Json {
  return [a, b].map((index) => (singles[index] as [JsonObject, Evaluate])[0]);
}

function some(a: number, b: number, isRight: (count: number) => boolean): Evaluate {
  return (list) => {
    const found = [a, b].flatMap((index) => singles[index]?.[1](list) ?? []);
    return isRight(found.length) ? new Set(found.flatMap((each) => [...each])) : undefined;
  };
}

test.each(Object.keys(choices))("items that %s of any two schemas leaves over are judged", async (name) => {
  const beside: readonly [JsonObject, Evaluate][] = [[{}, () => new Set()], contains, prefix(1)];
  const cases = singles.flatMap((_, a) =>
    singles.flatMap((__, b) =>
      beside.flatMap(([more, own], c) =>
        [false, { type: "null" }].map((left): [string, JsonObject, (list: List) => boolean] => {
          const [schema, evaluate] = (choices[name] as (typeof choices)[string])(a, b);
          const whole = both([evaluate, own]);
          const holds = (list: List) => {
            const seen = whole(list);
            return seen !== undefined && list.every((item, at) => seen.has(at) || (left && item === null));
          };
          return [
            `${a}-${b}-${c}-${left && "null"}`,
            { ...schema, ...more, unevaluatedItems: left as Json },
            holds,
          ];
        }),
      ),
    ),
  );
  const properties = Object.fromEntries(cases.map(([key, schema]) => [key, schema]));
  const { is, validate } = await load({ schema: { type: "object", properties } });
  const wrong = cases.flatMap(([key, schema, holds]) =>
    lists
      .filter((list) => {
        const wanted = holds(list);
        return is({ [key]: list }) !== wanted || validate({ [key]: list }).ok !== wanted;
      })
      .map((list) => JSON.stringify([schema, list])),
  );
  expect(wrong).toEqual([]);
});

test("no list of what was evaluated is made where it is enough to know which schemas accept", async () => {
  const guards = await guardsOf({
    type: "array",
    prefixItems: [{ type: "string" }],
    contains: { const: 1 },
    anyOf: [{ prefixItems: [true, { type: "number" }] }, { prefixItems: [true, true, { type: "null" }] }],
    unevaluatedItems: { type: "boolean" },
  });
  const [, test = ""] = /export function isT\(.*?\{ (.*?) \} (?:\/\*\*|function)/.exec(guards) ?? [];
  expect(test).toContain("if (anyOf2) from = 3;");
  expect(test).not.toContain("seen");
});
