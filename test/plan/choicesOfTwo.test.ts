import { expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import { load } from "../../src/load.ts";

const singles: readonly { readonly [keyword: string]: Json }[] = [
  { const: "a" },
  { const: "b" },
  { const: 1 },
  { const: null },
  { const: true },
  { enum: ["a", "c"] },
  { enum: [1, "b", null] },
  { enum: [[1], "a"] },
  { type: "string" },
  { type: ["string", "null"] },
  { type: "integer" },
  { minimum: 1 },
  { maxLength: 1, type: "string" },
  { pattern: "^b" },
  { required: ["k"] },
  { type: "object", properties: { k: { const: 1 } } },
  { properties: { k: { type: "string" } }, additionalProperties: false },
  { items: { const: 1 } },
  { not: { const: "a" } },
  { not: { type: "number" } },
  { if: { type: "string" }, else: { const: 1 } },
];
const values: readonly Json[] = [
  ["a", "b", "c", "bb", "", null, true, false, 0, 1, 1.5],
  [[], [1], [2], {}, { k: 1 }, { k: "x" }, { k: 1, l: 2 }],
].flat(1);

test.each(["oneOf", "anyOf", "allOf"] as const)(
  "%s of any two schemas judges as the two do",
  async (keyword) => {
    const alone = Object.fromEntries(singles.map((schema, index) => [`s${index}`, schema]));
    const pairs = singles.flatMap((first, i) =>
      singles.map((second, j) => [`p${i}-${j}`, { [keyword]: [first, second] }] as const),
    );
    const { is, validate } = await load({
      schema: { type: "object", properties: { ...alone, ...Object.fromEntries(pairs) } },
    });
    const holds = (key: string, value: Json) => is({ [key]: value });
    const wrong = singles.flatMap((_, i) =>
      singles.flatMap((__, j) =>
        values
          .filter((value) => {
            const count = Number(holds(`s${i}`, value)) + Number(holds(`s${j}`, value));
            const wanted = keyword === "oneOf" ? count === 1 : count >= (keyword === "anyOf" ? 1 : 2);
            const key = `p${i}-${j}`;
            return holds(key, value) !== wanted || validate({ [key]: value }).ok !== wanted;
          })
          .map((value) => JSON.stringify({ [keyword]: [singles[i], singles[j]], value })),
      ),
    );
    expect(wrong).toEqual([]);
  },
);
