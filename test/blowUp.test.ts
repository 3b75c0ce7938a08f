import { describe, expect, test } from "vitest";
import { emitTypes } from "../src/emit/types.ts";
import { emitOptions } from "../src/emitOptions.ts";
import { generate } from "../src/generate.ts";
import type { Json, JsonObject } from "../src/json.ts";
import { readModel } from "../src/readModel.ts";

function numbered<T extends Json>(count: number, of: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => of(index));
}

function named(count: number, prefix: string, of: (index: number) => Json): JsonObject {
  return Object.fromEntries(numbered(count, (index) => [`${prefix}${index}`, of(index)]));
}

/** Any of the definitions after number `index`, or an object with a property of its own. */
function laterOrOwn(count: number, index: number): Json {
  const later = numbered(count - index - 1, (step) => ({ $ref: `#/$defs/n${index + step + 1}` }));
  return { anyOf: [...later, { type: "object", properties: { [`n${index}`]: { type: "string" } } }] };
}

// Each would take hours, or end in a RangeError, if what schemas share were worked out once for each way that leads to it.
describe("what schemas share does not multiply", () => {
  test.each<[string, JsonObject]>([
    [
      "a schema without a name that leads twice to the next",
      {
        properties: named(24, "p", (index) => {
          const next = { $ref: `#/properties/p${index + 1}` };
          return index === 23 ? { type: "string" } : { type: "object", properties: { x: next, y: next } };
        }),
      },
    ],
    [
      "unions of all later unions",
      { $ref: "#/$defs/n0", $defs: named(14, "n", (index) => laterOrOwn(14, index)) },
    ],
    [
      "a union of many objects with a tag",
      {
        oneOf: numbered(200, (index) => ({
          type: "object",
          properties: { kind: { const: `k${index}` }, [`v${index}`]: { type: "number" } },
          required: ["kind"],
        })),
      },
    ],
    [
      "a union of many closed objects",
      {
        anyOf: numbered(200, (index) => ({
          type: "object",
          properties: { [`v${index}`]: { type: "number" } },
          required: [`v${index}`],
          additionalProperties: false,
        })),
      },
    ],
  ])("%s", { timeout: 20_000 }, async (_, schema) => {
    const { files } = await generate({ schema });
    const types = files.find(({ path }) => path === "src/types.ts")?.text ?? "";
    expect(types.length).toBeLessThan(100_000);
  });

  test("definitions that extend each other a thousand times", { timeout: 20_000 }, async () => {
    const schema = {
      $ref: "#/$defs/c0",
      $defs: named(1200, "c", (index) =>
        index === 1199
          ? { type: "object" }
          : { allOf: [{ $ref: `#/$defs/c${index + 1}` }], properties: { [`p${index}`]: { type: "string" } } },
      ),
    };
    const { model } = await readModel({ schema });
    const [types] = emitTypes(model, emitOptions({ schema }, model));
    expect(types?.text).toMatch(/^export \w+ C0\b/m);
  });
});
