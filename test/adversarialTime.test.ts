import { domainToASCII } from "node:url";
import { describe, expect, test } from "vitest";
import { load } from "../src/load.ts";

type Schema = { readonly [key: string]: never };

/** About a megabyte of JSON for `unit` again and again. */
function repeated(unit: (index: number) => string, open: string, close: string): string {
  const units: string[] = [];
  for (let length = 0; length < 1_000_000; length += (units.at(-1) as string).length + 1) {
    units.push(unit(units.length));
  }
  return open + units.join(",") + close;
}

const nested = (open: string, inner: string, close: string, depth: number) =>
  open.repeat(depth) + inner + close.repeat(depth);
const text = (unit: string, end = "") =>
  JSON.stringify(unit.repeat(Math.ceil(1_000_000 / unit.length)) + end);
const string = { type: "string" };
/** So many letters from `first` on, others for each index. */
const letters = (first: number, length: number, index: number) =>
  String.fromCodePoint(...Array.from({ length }, (_, at) => first + ((index * (at + 7)) % 23)));
const self = { $ref: "#" };
const both = { properties: { a: { $ref: "#/$defs/a" }, n: { type: "number" } } };

/** A schema and a text of about 1 MB that could make a guard slow. */
const cases: readonly (readonly [string, object, string])[] = [
  [
    "nesting beyond the stack",
    { properties: { a: self }, items: self },
    nested('{"a":[', "0", "]}", 125_000),
  ],
  [
    "many deep values",
    { properties: { a: self }, items: self },
    repeated(() => nested('{"a":[', "0", "]}", 1_000), "[", "]"),
  ],
  [
    "100,000 keys of a closed object",
    { type: "object", properties: { a: string }, additionalProperties: false },
    repeated((index) => `"k${index}":0`, "{", "}"),
  ],
  [
    "100,000 keys of a map with patterns and names",
    {
      type: "object",
      propertyNames: { maxLength: 20 },
      patternProperties: { "^k": { type: "integer" }, "9$": { minimum: 0 } },
      minProperties: 3,
      additionalProperties: false,
    },
    repeated((index) => `"k${index}":0`, "{", "}"),
  ],
  [
    "keys that are left over from nested choices",
    {
      anyOf: [
        { anyOf: [{ patternProperties: { "^k.*1$": true } }, { patternProperties: { "^k.*2$": true } }] },
        { anyOf: [{ patternProperties: { "^k.*[3-6]$": true } }, { properties: { x: true } }] },
      ],
      unevaluatedProperties: { type: "integer" },
    },
    repeated((index) => `"k${index}":0`, "{", "}"),
  ],
  [
    "items that are left over at every level",
    { anyOf: [{ prefixItems: [true] }, { contains: { const: 1 } }], unevaluatedItems: self },
    repeated(() => nested("[1,0,", "2", "]", 500), "[", "]"),
  ],
  [
    "the same property by two schemas at every level",
    { items: { $ref: "#/$defs/a" }, $defs: { a: { allOf: [both, both] } } },
    repeated(() => nested('{"a":', '{"n":""}', "}", 200), "[", "]"),
  ],
  [
    "the same property left over from two choices at every level",
    {
      items: { $ref: "#/$defs/a" },
      $defs: { a: { anyOf: [both, { anyOf: [both, true] }], unevaluatedProperties: false } },
    },
    repeated((index) => nested('{"a":', index % 9 ? "{}" : '{"b":0}', "}", 200), "[", "]"),
  ],
  [
    "a tree of which a stricter one is derived",
    {
      items: { $ref: "#/$defs/strict" },
      $defs: {
        tree: { properties: { children: { type: "array", items: { $ref: "#/$defs/tree" } } } },
        strict: {
          $ref: "#/$defs/tree",
          properties: { children: { items: { $ref: "#/$defs/strict" } } },
          unevaluatedProperties: false,
        },
      },
    },
    repeated(() => nested('{"children":[', '{"x":0}', "]}", 1_000), "[", "]"),
  ],
  [
    "a tree whose leaves are far below the first levels, and one of them wrong",
    {
      $ref: "#/$defs/n",
      $defs: {
        n: {
          type: ["array", "object"],
          items: { $ref: "#/$defs/n" },
          properties: { a: { $ref: "#/$defs/n" }, b: { type: "string" } },
        },
      },
    },
    nested(
      "[[],",
      repeated((index) => `{"b":${index === 9 ? 0 : '""'}}`, "[", "]"),
      "]",
      12,
    ),
  ],
  ...(
    [
      ["objects", '[{"ab":null},', '{"ab":{}}'],
      ["texts", '["x",', "7"],
    ] as const
  ).map(
    ([what, open, inner]) =>
      [
        `${what} that are wrong at every level of many deep lists`,
        {
          type: ["array", "object", "number"],
          items: self,
          dependentSchemas: { ab: false, c: { patternProperties: { "^a": {}, b$: {} } } },
        },
        repeated(() => nested(open, inner, "]", 4_000), "[", "]"),
      ] as const,
  ),
  [
    "conditions in conditions that nothing tells apart but what they require, all of them wrong",
    {
      items: { $ref: "#/$defs/n" },
      $defs: {
        n: {
          oneOf: [
            { type: "object", properties: { all: { items: { $ref: "#/$defs/n" } } }, required: ["all"] },
            { type: "object", properties: { not: { $ref: "#/$defs/n" } }, required: ["not"] },
            { type: "object", properties: { is: { type: "string" } }, required: ["is"] },
          ],
        },
      },
    },
    repeated(() => nested('{"not":', '{"is":0}', "}", 500), "[", "]"),
  ],
  ["different numbers", { uniqueItems: true }, repeated(String, "[", "]")],
  ["different texts", { uniqueItems: true }, repeated((index) => `"text ${index}"`, "[", "]")],
  [
    "different objects",
    { uniqueItems: true },
    repeated((index) => `{"b":{"c":${index}},"a":[1,2]}`, "[", "]"),
  ],
  [
    "different objects at every level",
    { items: self, uniqueItems: true },
    nested("[[0],[1],[2],[3],[4],[5],[6],[7],[8],", "[9]", "]", 4_000),
  ],
  [
    "long texts in different lists at every level",
    { items: self, uniqueItems: true },
    nested(`[["${"x".repeat(5_000)}"],`, "[9]", "]", 200),
  ],
  [
    "objects that their first and last properties do not tell apart",
    { uniqueItems: true },
    repeated((index) => `{"t":1,"x":[${index}],"u":1}`, "[", "]"),
  ],
  [
    "lists that differ at the end",
    { uniqueItems: true },
    repeated((index) => `[1,2,3,4,5,6,7,8,9,${index}]`, "[", "]"),
  ],
  ["large multiples of a fraction", { items: { multipleOf: 0.01 } }, repeated(() => "1e308", "[", "]")],
  ["small multiples of a fraction", { items: { multipleOf: 1e-7 } }, repeated(() => "0.01", "[", "]")],
  [
    "many short names",
    { items: { type: "string", format: "idn-hostname" } },
    repeated(() => '"é.日本"', "[", "]"),
  ],
  [
    "names of many labels",
    { items: { type: "string", format: "hostname" } },
    repeated((index) => `"${"a.".repeat(100)}a${index}"`, "[", "]"),
  ],
  [
    "names written from right to left",
    { items: { type: "string", format: "idn-hostname" } },
    repeated((index) => `"${letters(0x5d0, 6, index)}.${letters(0x5d0, 3, index)}"`, "[", "]"),
  ],
  [
    "names of Indian letters and signs",
    { items: { type: "string", format: "idn-hostname" } },
    repeated((index) => `"${letters(0x905, 3, index)}ा${letters(0x905, 3, index)}"`, "[", "]"),
  ],
  [
    "names in Punycode",
    { items: { type: "string", format: "hostname" } },
    repeated((index) => `"${domainToASCII(letters(0x4e00, 4, index))}"`, "[", "]"),
  ],
  ...["(", "a**", "[z-a]", "\\\\p{Zy}", "(?<a>)(?<a>)"].map(
    (wrong) =>
      [
        `texts that are no regular expressions: ${wrong}`,
        { items: { type: "string", format: "regex" } },
        repeated(() => `"${wrong}"`, "[", "]"),
      ] as const,
  ),
  ["a long text", { minLength: 1_000_000, maxLength: 1_500_000 }, text("\u{1f600}a")],
  ...(
    [
      ["date-time", "2026-01-01T00:00:00.", "0"],
      ["date-time", "0", ""],
      ["duration", "P1", ""],
      ["email", "a@", ""],
      ["email", "a.", "@b"],
      ["idn-email", "\u00e9", "@b"],
      ["hostname", "a-", ""],
      ["hostname", "xn--a.", ""],
      ["idn-hostname", "\u00e9.", ""],
      ["ipv4", "1.", ""],
      ["ipv6", "1:", ""],
      ["uri", "a:/", ""],
      ["uri", "http://a/%20?", ""],
      ["uri-reference", "../", "\\"],
      ["uri-reference", "%41", "|"],
      ["uri-reference", "a@", ""],
      ["iri", "a:\u00e9/", ""],
      ["uri-template", "{a}", "{"],
      ["uri-template", "{a,b}", ""],
      ["json-pointer", "/~0", "~"],
      ["relative-json-pointer", "1", ""],
      ["regex", "(a|", ""],
      ["regex", "a*", ""],
      ["regex", "\\p{L}", ")"],
      ["regex", "[a-b]{1,2}", ")"],
      ["uuid", "0-", ""],
    ] as const
  ).map(
    ([format, unit, end]) =>
      [
        `format ${format}: ${unit.slice(0, 16)}...${end}`,
        { type: "string", format },
        text(unit, end),
      ] as const,
  ),
];

/** The least CPU time of a few runs, in µs: what the machine does besides does not count. */
function leastTime(run: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...times);
}

/** How long a guard takes for a document, and `validate`, as multiples of JSON.parse. */
async function measure(schema: object, json: string): Promise<{ judging: number; telling: number }> {
  const { is, validate } = await load({ schema: schema as Schema, formats: "assert" });
  const document = JSON.parse(json);
  // V8 interprets the first runs of a loop, and on a busy machine the third as well: each gets as many as the other.
  const runs = 5;
  const parsing = leastTime(() => JSON.parse(json), runs);
  const judging = leastTime(() => is(document), runs) / parsing;
  return { judging, telling: leastTime(() => validate(document), runs) / parsing };
}

describe("no document of a megabyte takes a guard 20 times as long as JSON.parse", () => {
  test.each(cases)("%s", async (_, schema, json) => {
    const { judging, telling } = await measure(schema, json);
    expect(judging).toBeLessThan(20);
    // It judges first, and then once more to tell what is wrong.
    expect(telling).toBeLessThan(40);
  });
});

// JSON.parse copies a long name at a nanosecond for several letters, which no decoding and no composing comes near.
describe("no document of nothing but long international names takes 400 times as long", () => {
  test.each([
    ["a label of many letters, in Punycode", "hostname", domainToASCII("é".repeat(57))],
    ["labels of one letter, written from right to left", "idn-hostname", `${"א.".repeat(29)}ב`],
    ["a letter with many signs", "idn-hostname", `e${"\u0301\u0316".repeat(25)}`],
    [
      "four labels of many letters",
      "idn-hostname",
      Array(4)
        .fill(letters(0x4e00, 16, 1))
        .join("."),
    ],
  ])("%s", async (_, format, name) => {
    const json = repeated(() => `"${name}"`, "[", "]");
    const { judging } = await measure({ items: { type: "string", format } }, json);
    expect(judging).toBeLessThan(400);
  });
});
