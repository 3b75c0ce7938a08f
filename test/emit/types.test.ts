import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/json.ts";
import type { EmitOptions } from "../../src/options.ts";
import { judgeTypes } from "../conformance/typeSuite.ts";
import { emitText } from "./emitText.ts";

/** The declaration of the root type, on one line. */
async function rootType(schema: object, options: Partial<EmitOptions> = {}): Promise<string> {
  const { types } = await emitText({ title: "T", ...schema } as Json, options);
  const blocks = types.split(/\n(?=export |\/\*\*|\n)/).map((block) => block.trim().replaceAll(/\s+/g, " "));
  const found = blocks.find((block) => /^export (?:type|interface) T\b/.test(block)) ?? "";
  return found
    .replace(/^export (?:type T = )?/, "")
    .replace(/^\| /, "")
    .replace(/;$/, "");
}

const text = { type: "string" };
const number = { type: "number" };
/** More than a type on one line has room for. */
const longWords = [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => letter.repeat(3));
const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });

describe("any JSON type that a schema does not rule out is in the type", () => {
  test.each<[object, string]>([
    [{}, "unknown"],
    [{ not: {} }, "never"],
    [{ type: "string", const: 1 }, "never"],
    [{ minLength: 3 }, "unknown"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ type: ["integer", "number"] }, "number"],
    [
      { not: { type: "string" } },
      "number | boolean | readonly unknown[] | { readonly [key: string]: unknown } | null",
    ],
    [{ not: { const: 1 } }, "unknown"],
    [
      { properties: { a: text } },
      "string | number | boolean | readonly unknown[] | { readonly a?: string; readonly [key: string]: unknown } | null",
    ],
    [
      { items: text },
      "string | number | boolean | readonly string[] | { readonly [key: string]: unknown } | null",
    ],
  ])("%j: %s", async (schema, type) => {
    expect(await rootType(schema)).toBe(type);
  });
});

describe("literals", () => {
  test.each<[object, string]>([
    [{ const: "a" }, `"a"`],
    [{ const: -0 }, "0"],
    [{ const: 1.0 }, "1"],
    [{ const: 1e21 }, "1e+21"],
    [
      { const: { a: [1, null], "b-c": {} } },
      `interface T { readonly a: readonly [1, null]; readonly "b-c": { readonly [key: string]: never }; }`,
    ],
    [{ const: [] }, "readonly []"],
    [{ enum: [true, false, null] }, "boolean | null"],
    [{ enum: [{ a: 1 }, "x"] }, `"x" | { readonly a: 1 }`],
    [{ enum: ["a", "b", "c"], not: { enum: ["b"] } }, `"a" | "c"`],
    [{ enum: ["a", "bb", 1], maxLength: 1 }, `"a" | 1`],
    [{ type: "string", pattern: "^(a|b)$" }, `"a" | "b"`],
    [{ type: "string", pattern: "^x-" }, "`x-${string}`"],
    [{ type: "string", pattern: "\\$\\{`\\\\" }, "`${string}\\${\\`\\\\${string}`"],
    [{ type: "string", pattern: "^x+$" }, "string"],
  ])("%j: %s", async (schema, type) => {
    expect(await rootType(schema)).toBe(type);
  });
});

describe("objects", () => {
  test.each<[object, string]>([
    [
      object({ a: text, "b-c": number }, { required: ["a"] }),
      `interface T { readonly a: string; readonly "b-c"?: number; }`,
    ],
    [object({}, { required: ["x"] }), "interface T { readonly x: unknown; }"],
    [object({ a: text }, { additionalProperties: false }), "interface T { readonly a?: string; }"],
    [object({}, { additionalProperties: false }), "{ readonly [key: string]: never }"],
    [object({}, { maxProperties: 0 }), "{ readonly [key: string]: never }"],
    [{ type: "object" }, "{ readonly [key: string]: unknown }"],
    [object({}, { additionalProperties: text }), "{ readonly [key: string]: string }"],
    [
      object({ a: text }, { additionalProperties: number }),
      "interface T { readonly [key: string]: number | string | undefined; readonly a?: string; }",
    ],
    [
      object({ a: text }, { additionalProperties: number, required: ["a"] }),
      "interface T { readonly [key: string]: number | string; readonly a: string; }",
    ],
    [
      { type: "object", patternProperties: { "^x-": number }, additionalProperties: false },
      "{ readonly [key: `x-${string}`]: number }",
    ],
    [
      { type: "object", patternProperties: { "^x-": number } },
      "{ readonly [key: `x-${string}`]: number; readonly [key: string]: unknown }",
    ],
    [{ type: "object", patternProperties: { ".*": number } }, "{ readonly [key: string]: number }"],
    [
      { type: "object", patternProperties: { "": number }, additionalProperties: text },
      "{ readonly [key: string]: number }",
    ],
    // A long type is no reason to say nothing.
    [
      { type: "object", additionalProperties: { enum: longWords } },
      `{ readonly [key: string]: ${longWords.map((word) => `| "${word}"`).join(" ")}; }`,
    ],
    [
      object({ a: text }, { additionalProperties: { enum: longWords } }),
      `interface T { readonly [key: string]: ${longWords.map((word) => `| "${word}"`).join(" ")} | string | undefined; readonly a?: string; }`,
    ],
    [
      object(Object.fromEntries(longWords.slice(0, 8).map((word) => [word, { const: word }])), {
        additionalProperties: number,
      }),
      `interface T { readonly [key: string]: unknown; ${longWords
        .slice(0, 8)
        .map((word) => `readonly ${word}?: "${word}";`)
        .join(" ")} }`,
    ],
    // A key may be a line break.
    [{ type: "object", patternProperties: { "^.*$": number } }, "{ readonly [key: string]: unknown }"],
    [
      { type: "object", patternProperties: { "^[xy]": number }, additionalProperties: false },
      "{ readonly [key: string]: number }",
    ],
    [
      object(
        { "x-a": text },
        {
          patternProperties: { "^x-": { minLength: 1, type: ["string", "null"] } },
          additionalProperties: false,
        },
      ),
      'interface T { readonly [key: `x-${string}`]: string | null | undefined; readonly "x-a"?: string; }',
    ],
    [
      { type: "object", propertyNames: { enum: ["a", "b"] }, additionalProperties: number },
      "interface T { readonly a?: number; readonly b?: number; }",
    ],
    [{ type: "object", propertyNames: { pattern: "^x-" } }, "{ readonly [key: `x-${string}`]: unknown }"],
    [object({ a: false, b: text }), "interface T { readonly a?: never; readonly b?: string; }"],
    [
      object({ toString: text, constructor: number }, { required: ["constructor"] }),
      "interface T { readonly toString?: unknown; readonly constructor: number; }",
    ],
    [
      JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}'),
      "interface T { readonly __proto__?: string; }",
    ],
    [
      object({ a: text }, { dependentRequired: { a: ["b"] } }),
      "{ readonly a?: never; readonly [key: string]: unknown } | { readonly a: string; readonly b: unknown }",
    ],
    [
      object({ a: text }, { not: { required: ["b"] } }),
      "interface T { readonly a?: string; readonly b?: never; }",
    ],
    [
      object({ a: text }, { allOf: [object({ b: text })], unevaluatedProperties: false }),
      "interface T { readonly a?: string; readonly b?: string; }",
    ],
    [
      object({ a: text }, { unevaluatedProperties: number }),
      "interface T { readonly [key: string]: number | string | undefined; readonly a?: string; }",
    ],
  ])("%j: %s", async (schema, type) => {
    expect(await rootType(schema)).toBe(type);
  });

  test("options", async () => {
    const schema = object({ a: { type: "array", items: text } });
    expect(await rootType(schema, { readonly: false })).toBe("interface T { a?: string[]; }");
    expect(await rootType(schema, { indexSignatures: true })).toBe(
      "interface T { readonly [key: string]: unknown; readonly a?: readonly string[]; }",
    );
    const closed = { ...schema, additionalProperties: false };
    expect(await rootType(closed, { indexSignatures: true })).toBe(
      "interface T { readonly a?: readonly string[]; }",
    );
  });
});

describe("arrays", () => {
  test.each<[object, string]>([
    [{ type: "array" }, "readonly unknown[]"],
    [{ type: "array", items: { type: ["string", "null"] } }, "readonly (string | null)[]"],
    [{ type: "array", items: false }, "readonly []"],
    [{ type: "array", items: text, minItems: 2 }, "readonly [string, string, ...string[]]"],
    [{ type: "array", items: text, minItems: 1, maxItems: 2 }, "readonly [string, string?]"],
    [{ type: "array", items: text, minItems: 20 }, "readonly string[]"],
    [{ type: "array", prefixItems: [text, number], items: false, minItems: 2 }, "readonly [string, number]"],
    [{ type: "array", prefixItems: [text, number] }, "readonly [string?, number?, ...unknown[]]"],
    [{ type: "array", prefixItems: [text, false] }, "readonly [string?]"],
    [{ type: "array", contains: text }, "readonly [unknown, ...unknown[]]"],
    [{ type: "array", contains: true, minContains: 2, maxContains: 2 }, "readonly [unknown, unknown]"],
    [{ type: "array", items: text, contains: number }, "never"],
    [
      { type: "array", prefixItems: [text], contains: number, unevaluatedItems: false },
      "readonly [string, ...number[]]",
    ],
  ])("%j: %s", async (schema, type) => {
    expect(await rootType(schema)).toBe(type);
  });
});

describe("combinations", () => {
  const cat = object({ kind: { const: "cat" }, lives: number }, { required: ["kind"] });
  const dog = object({ kind: { const: "dog" }, name: text }, { required: ["kind"] });
  const $defs = {
    Cat: cat,
    Dog: dog,
    Color: { enum: ["red", "green", "blue"] },
    Tree: object({ left: { $ref: "#/$defs/Tree" } }),
    Both: object({ left: { $ref: "#/$defs/Both" }, right: { type: "null" } }),
  };
  const [Cat, Dog, Color, Tree, Both] = ["Cat", "Dog", "Color", "Tree", "Both"].map((name) => ({
    $ref: `#/$defs/${name}`,
  }));

  test.each<[object, string]>([
    [{ oneOf: [Cat, Dog] }, "Cat | Dog"],
    [{ anyOf: [Cat, { type: "null" }] }, "Cat | null"],
    [{ anyOf: [Cat, Cat] }, "Cat"],
    [{ anyOf: [Color, text] }, "Color | (string & {})"],
    [{ anyOf: [Color, { const: "red" }] }, "Color"],
    [{ enum: ["red", "green"], allOf: [Color] }, `"red" | "green"`],
    [{ enum: ["blue", "red", "green"], allOf: [Color] }, "Color"],
    [{ type: "string", allOf: [Color] }, "Color"],
    [{ allOf: [Cat, Dog] }, "never"],
    [{ allOf: [{ oneOf: [Cat, Dog] }, object({ kind: { const: "dog" } })] }, "Dog"],
    [{ allOf: [Cat], ...object({ age: number }) }, "interface T extends Cat { readonly age?: number; }"],
    [{ allOf: [Cat], required: ["lives"] }, "interface T extends Cat { readonly lives: number; }"],
    [{ allOf: [Dog], ...object({ name: { const: "Rex" } }) }, `Dog & { readonly name?: "Rex" }`],
    [
      { $ref: "#/$defs/Cat", unevaluatedProperties: false, properties: { age: number } },
      "interface T extends Cat { readonly age?: number; }",
    ],
    [
      object({ pair: { allOf: [Cat, object({ age: number })] } }),
      "interface T { readonly pair?: Cat & { readonly age?: number }; }",
    ],
    [{ allOf: [Tree, object({ left: Both })] }, "interface T { readonly left?: Tree & Both; }"],
    [{ allOf: [Tree, Both] }, "Tree & Both"],
    [
      { oneOf: [object({ a: text }, { required: ["a"] }), object({}, { required: ["b"] })] },
      "{ readonly a: string; readonly b?: never } | { readonly b: unknown }",
    ],
    [{ oneOf: [text, { type: ["string", "number"] }] }, "number"],
    [
      object(
        { kind: { enum: ["a", "b"] }, x: text },
        { required: ["kind"], if: object({ kind: { const: "a" } }), then: { required: ["x"] } },
      ),
      `{ readonly kind: "a"; readonly x: string } | { readonly kind: "b"; readonly x?: string }`,
    ],
  ])("%j: %s", async (schema, type) => {
    expect(await rootType({ ...schema, $defs })).toBe(type);
  });

  test("a long list of alternatives is not compared pair by pair", async () => {
    const names = Array.from({ length: 300 }, (_, index) => `D${index}`);
    const definitions = Object.fromEntries(
      names.map((name) => [name, object({ [name]: text }, { required: [name] })]),
    );
    const found = await rootType({
      oneOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
      $defs: definitions,
    });
    expect(found.split("|").length).toBe(300);
  });

  test("schemas whose combinations never end are still said", async () => {
    const names = Array.from({ length: 6 }, (_, index) => `D${index}`);
    const combined = (at: number) => ({
      allOf: [
        { $ref: `#/$defs/D${at % 6}` },
        { $ref: `#/$defs/D${(at + 1) % 6}` },
        object({ [`x${at}`]: text }),
      ],
    });
    const definitions = names.map((name, at) => [
      name,
      object(Object.fromEntries(names.map((key, index) => [key, combined(at + index)]))),
    ]);
    const { types } = await emitText({
      title: "T",
      $defs: Object.fromEntries(definitions),
      allOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
    });
    expect(types.length).toBeLessThan(400_000);
  });
});

test("nothing extends a type that is never", async () => {
  const strings = { type: "array", minItems: 1, items: { allOf: [text, { type: "null" }] } };
  const Base = object({ a: { type: "array", minItems: 1, items: strings } }, { required: ["a"] });
  const schema = { title: "T", allOf: [{ $ref: "#/$defs/Base" }], ...object({ c: text }), $defs: { Base } };
  expect((await emitText(schema as Json)).types).toBe("export type T = never;\nexport type Base = never;\n");
});

test("a base without required properties takes what only its extensions have", async () => {
  const Base = object({ parent: { $ref: "#/$defs/Base" } });
  const Closed = object({ a: text }, { additionalProperties: false });
  const [base, closed] = ["#/$defs/Base", "#/$defs/Closed"];
  const groups = [
    {
      description: "extended",
      schema: { title: "T", $ref: base, ...object({ own: text }), $defs: { Base } } as Json as JsonObject,
      tests: [{ description: "", data: { parent: { own: "x" } }, valid: true }],
    },
    {
      description: "closed",
      schema: {
        title: "T",
        type: "object",
        properties: { c: { allOf: [{ $ref: closed }, {}] } },
        $defs: { Closed },
      } as Json as JsonObject,
      tests: [{ description: "", data: { c: { own: "x" } }, valid: false }],
    },
  ];
  const verdicts = await judgeTypes([{ name: "bases", groups }], {});
  expect(verdicts.map(({ errors, lies, refused }) => [errors, lies, refused.length])).toEqual([
    [[], [], 0],
    [[], [], 1],
  ]);
  expect(verdicts[0]?.types).toContain(`export interface T extends Base {
  readonly own?: string;
}

export type Base = object & { readonly parent?: Base };
`);
});

test("what a property says at its place and what its type says", async () => {
  const { types } = await emitText({
    title: "Log",
    description: "A log.\n\nDeprecated: use Journal.",
    type: "object",
    properties: {
      title: {
        title: "Title",
        type: "string",
        minLength: 1,
        pattern: "^a*/",
        default: "a/",
        examples: ["*/"],
      },
      kind: { $ref: "#/$defs/Kind", description: "Which kind.", readOnly: true },
      plain: { $ref: "#/$defs/Kind" },
      old: { deprecated: true, type: "integer", maximum: 10 },
    },
    $defs: { Kind: { title: "What it is", enum: ["a", "b"] } },
  });
  expect(types).toBe(`import type { Kind } from "./enums.js";
export type { Kind } from "./enums.js";

/**
 * A log.
 *
 * @deprecated use Journal.
 */
export interface Log {
  /**
   * @minLength 1
   * @pattern ^a*\\/
   * @default "a/"
   * @example "*\\/"
   */
  readonly title?: string;
  /**
   * Which kind.
   *
   * @readOnly
   */
  readonly kind?: Kind;
  readonly plain?: Kind;
  /**
   * @deprecated
   * @asType integer
   * @maximum 10
   */
  readonly old?: number;
}
`);
});
