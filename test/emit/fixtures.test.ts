import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import { randomSchema } from "../algebra/randomSchema.ts";
import { ajvFor, secondOpinion } from "../algebra/validators.ts";
import { type FixturesOf, fixturesOf } from "./fixturesOf.ts";

const auditLog = "schemas/coder-auditlog/schema.json";

/** Lists the documents that the guard does not judge as the set says. */
function misjudged({ set, is, issues }: FixturesOf): unknown[] {
  if (set === undefined) return [];
  const valid = [set.minimal, set.full, ...set.valid.map(({ value }) => value)].filter((value) => !is(value));
  const invalid = set.invalid.filter(
    ({ value, instancePath, keyword }) =>
      is(value) ||
      !issues(value).some((each) => each.instancePath === instancePath && each.keyword === keyword),
  );
  return [...valid, ...invalid];
}

test("makes documents of the audit log that guard and Ajv judge alike", async () => {
  const made = await fixturesOf(auditLog);
  const judge = ajvFor(made.schema);
  expect(made.problems).toEqual([]);
  expect(misjudged(made)).toEqual([]);
  expect(made.set?.valid.filter(({ value }) => !judge(value))).toEqual([]);
  expect(made.set?.invalid.filter(({ value }) => judge(value))).toEqual([]);
});

test("has a document for every member of every enum", async () => {
  const { set, exports } = await fixturesOf(auditLog);
  const values = set?.valid.map(
    ({ value }) =>
      value as { action: Json; resource_type: Json; user: { login_type: Json; status: Json } | null },
  );
  const at = (read: (value: NonNullable<typeof values>[number]) => Json | undefined) =>
    new Set(values?.map(read));
  expect([...at((value) => value.action)]).toEqual(exports["auditActionValues"]);
  expect([...at((value) => value.resource_type)]).toEqual(exports["resourceTypeValues"]);
  expect([...at((value) => value.user?.login_type)].filter((each) => each !== undefined).sort()).toEqual(
    [...(exports["loginTypeValues"] as unknown as string[])].sort(),
  );
  expect(values?.some(({ user }) => user === null)).toBe(true);
});

test("breaks every constraint of the audit log", async () => {
  const { set, issues, schema } = await fixturesOf(auditLog);
  const broken = new Set(
    set?.invalid.flatMap(({ value }) => issues(value).map(({ schemaPath }) => schemaPath)),
  );
  const constraints: string[] = [];
  const walk = (json: Json, pointer: string) => {
    if (typeof json !== "object" || json === null) return;
    for (const [key, value] of Object.entries(json)) {
      const inner = `${pointer}/${key.replaceAll("/", "~1")}`;
      if (/^(type|enum|required)$/.test(key) && !/properties$/.test(pointer)) constraints.push(inner);
      walk(value, inner);
    }
  };
  walk(schema, "");
  // The branches of a union are told apart by type, and their guards are not asked for more.
  const unbroken = constraints.filter((each) => !broken.has(each));
  expect(unbroken).toEqual(["/$defs/codersdk.User/type", "/properties/user/anyOf/1/type"]);
});

test("makes every document afresh, and takes overrides", async () => {
  const { exports } = await fixturesOf(auditLog);
  const fixture = exports["auditLogFixture"] as (overrides?: object) => { user: { email: string } };
  fixture().user.email = "changed";
  expect(fixture().user.email).toBe("jane@example.com");
  expect(fixture({ user: null, more: 1 })).toMatchObject({ user: null, more: 1, action: "create" });
  const set = exports["auditLogFixtures"] as () => {
    full: { user: { email: string } };
    valid: { value: { user: { email: string } } }[];
  };
  const documents = set();
  documents.full.user.email = "changed";
  expect(documents.valid[0]?.value.user.email).toBe("jane@example.com");
  expect(set().full.user.email).toBe("jane@example.com");
});

test("does not change a value where another property is added", async () => {
  const properties = (more: object) => ({
    type: "object",
    properties: {
      ...more,
      id: { type: "string", format: "uuid" },
      tags: { type: "array", items: { type: "string", format: "uuid" }, minItems: 2 },
    },
  });
  const before = (await fixturesOf(properties({}))).set?.full as object;
  const after = (await fixturesOf(properties({ earlier: { type: "string", format: "uuid" } }))).set
    ?.full as object;
  expect(after).toMatchObject(before);
  expect(new Set(JSON.stringify(after).match(/[0-9a-f-]{36}/g)).size).toBe(4);
});

test.each<[what: string, schema: Json, full: Json, minimal: Json]>([
  [
    "examples, defaults and constants first",
    {
      properties: {
        a: { type: "string", examples: ["Ann"] },
        b: { default: 7 },
        c: { const: true },
        d: { enum: [2, 1] },
      },
    },
    { a: "Ann", b: 7, c: true, d: 2 },
    {},
  ],
  [
    "no example that is not valid",
    { properties: { a: { type: "string", minLength: 4, examples: ["Ann", "Anna"] } }, required: ["a"] },
    { a: "Anna" },
    { a: "Anna" },
  ],
  [
    "examples of the whole for its properties",
    { type: "object", properties: { a: { type: "string" } }, examples: [{ a: "Ann" }] },
    { a: "Ann" },
    {},
  ],
  [
    "texts by their lengths",
    {
      type: "object",
      properties: { a: { type: "string", minLength: 5 }, bcd: { type: "string", maxLength: 2 } },
    },
    { a: "a-a-a", bcd: "bc" },
    {},
  ],
  [
    "texts by their patterns",
    {
      type: "object",
      properties: { a: { pattern: "^[A-Z]{2}-\\d{3}$" }, b: { pattern: "^(?:x|y)z?$", type: "string" } },
    },
    { a: "AB-123", b: "xz" },
    {},
  ],
  [
    "numbers in their ranges",
    {
      type: "object",
      properties: {
        a: { type: "integer", minimum: 5 },
        b: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
        c: { type: "integer", multipleOf: 3, minimum: 10 },
        d: { maximum: -2, type: "integer" },
      },
    },
    { a: 5, b: 0.5, c: 12, d: -2 },
    {},
  ],
  [
    "different items where they must be",
    { type: "array", items: { enum: ["a", "b"] }, uniqueItems: true, minItems: 2 },
    ["a", "b"],
    ["a", "b"],
  ],
  [
    "different objects where they must be",
    {
      type: "array",
      items: { $ref: "#/$defs/P" },
      uniqueItems: true,
      minItems: 2,
      $defs: { P: { type: "object", properties: { n: { type: "integer" } } } },
    },
    [{ n: 1 }, { n: 2 }],
    [{}, { n: 2 }],
  ],
  ["tuples", { prefixItems: [{ type: "string" }, { type: "integer" }], items: false }, ["Root", 2], []],
  [
    "what an array contains",
    { type: "array", contains: { const: "x" }, minContains: 2, items: { type: "string" } },
    ["x", "x"],
    ["x", "x"],
  ],
  ["maps with an entry", { type: "object", additionalProperties: { type: "integer" } }, { key: 1 }, {}],
  [
    "keys by their pattern",
    {
      type: "object",
      patternProperties: { "^x-[a-z]$": { type: "boolean" } },
      additionalProperties: false,
      minProperties: 1,
    },
    { "x-a": true },
    { "x-a": true },
  ],
  [
    "keys by propertyNames",
    { type: "object", propertyNames: { maxLength: 2 }, minProperties: 2 },
    { ke: "ke", "2-": "2-" },
    { ke: "ke", "2-": "2-" },
  ],
  [
    "finite documents of a recursive type",
    {
      $id: "Node",
      type: "object",
      properties: {
        value: { type: "integer" },
        next: { $ref: "#" },
        children: { type: "array", items: { $ref: "#" } },
      },
      required: ["value"],
    },
    { value: 1, next: { value: 1 }, children: [{ value: 1 }] },
    { value: 1 },
  ],
  [
    "the branch of a recursive type that ends",
    {
      $id: "Tree",
      type: "object",
      properties: { left: { anyOf: [{ $ref: "#" }, { type: "null" }] } },
      required: ["left"],
      additionalProperties: false,
    },
    { left: { left: null } },
    { left: null },
  ],
  [
    "just one of oneOf",
    {
      type: "object",
      oneOf: [{ required: ["a"] }, { required: ["b"] }],
      properties: { a: { type: "string" }, b: { type: "string" } },
    },
    { a: "a" },
    { a: "a" },
  ],
  [
    "what then asks",
    {
      type: "object",
      properties: { kind: { enum: ["card", "cash"] }, number: { type: "string" } },
      required: ["kind"],
      if: { properties: { kind: { const: "card" } } },
      then: { required: ["number"] },
    },
    { kind: "card", number: "number" },
    { kind: "card", number: "number" },
  ],
  ["what not leaves", { type: "string", enum: ["a", "b"], not: { const: "a" } }, "b", "b"],
  [
    "what depends on others",
    {
      type: "object",
      properties: { a: { type: "integer" }, b: { type: "integer" } },
      dependentRequired: { a: ["b"] },
    },
    { a: 1, b: 1 },
    {},
  ],
  [
    "the name __proto__",
    JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"integer"},"constructor":{"type":"string"}},"required":["__proto__"]}',
    ),
    JSON.parse('{"__proto__":1,"constructor":"constructor"}'),
    JSON.parse('{"__proto__":1}'),
  ],
])("makes %s", async (_, schema, full, minimal) => {
  const made = await fixturesOf(schema);
  expect(JSON.stringify(made.set?.full)).toBe(JSON.stringify(full));
  expect(JSON.stringify(made.set?.minimal)).toBe(JSON.stringify(minimal));
  expect(misjudged(made)).toEqual([]);
});

test("makes formats plausible, in both modes", async () => {
  const formats = ["date-time", "date", "email", "uri", "uuid", "ipv6", "hostname", "duration"];
  const schema = {
    type: "object",
    properties: Object.fromEntries(formats.map((format) => [format, { type: "string", format }])),
  };
  const [annotated, asserted] = await Promise.all([
    fixturesOf(schema),
    fixturesOf(schema, { formats: "assert" }),
  ]);
  expect(annotated.set?.full).toEqual(asserted.set?.full);
  expect(asserted.is(annotated.set?.full)).toBe(true);
  const keywords = asserted.set?.invalid.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  expect(keywords).toEqual(expect.arrayContaining(formats.map((format) => `/${format} format`)));
  expect(annotated.set?.invalid.some(({ keyword }) => keyword === "format")).toBe(false);
});

test("breaks each kind of constraint, one at a time", async () => {
  const made = await fixturesOf({
    type: "object",
    properties: {
      text: { type: "string", minLength: 2, maxLength: 4, pattern: "^[a-z]+$" },
      number: { type: "number", minimum: 1, maximum: 9, multipleOf: 0.5 },
      open: { type: "number", exclusiveMinimum: 1, exclusiveMaximum: 9 },
      list: {
        type: "array",
        items: { type: "string" },
        minItems: 1,
        maxItems: 2,
        uniqueItems: true,
        contains: { const: "x" },
      },
      pair: { prefixItems: [{ type: "string" }], items: false, type: "array" },
      map: {
        type: "object",
        propertyNames: { pattern: "^[a-z]+$" },
        minProperties: 1,
        maxProperties: 2,
        additionalProperties: { type: "integer" },
      },
      one: { oneOf: [{ type: "integer" }, { type: "number", minimum: 5 }] },
      any: { anyOf: [{ type: "integer" }, { type: "string" }] },
      no: { not: { type: "string" } },
      gone: false,
      word: { const: "x" },
    },
    dependentRequired: { text: ["number"] },
    required: ["word"],
    unevaluatedProperties: false,
  });
  expect(misjudged(made)).toEqual([]);
  expect(made.problems).toEqual([]);
  const found = made.set?.invalid.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  expect(found).toEqual(
    expect.arrayContaining(
      "text type,text minLength,text maxLength,text pattern,number minimum,number maximum,number multipleOf,open exclusiveMinimum,open exclusiveMaximum,list minItems,list maxItems,list uniqueItems,list contains,pair items,map minProperties,map maxProperties,one oneOf,any anyOf,no not,gone properties,word const"
        .split(",")
        .map((each) => `/${each}`),
    ),
  );
  expect(found).toEqual(
    expect.arrayContaining([" dependentRequired", " required", "/unexpected unevaluatedProperties"]),
  );
  expect(found?.some((each) => /^\/map\/.* propertyNames$/.test(each))).toBe(true);
  // An array of one item that must be "x" cannot lose it, or have another, for one reason only.
  const several = made.set?.invalid.filter(({ value }) => made.issues(value).length > 1);
  expect(several?.map(({ name }) => name)).toEqual(["/list is []", "/list/0 is 1"]);
});

test("does not look for what two options accept that are told apart", async () => {
  const only = (key: string) => ({
    type: "object",
    properties: { [key]: { type: "string" } },
    required: [key],
    additionalProperties: false,
  });
  const made = await fixturesOf({ oneOf: [only("a"), only("b"), { type: "null" }] });
  expect(made.problems).toEqual([]);
  expect(made.set?.invalid.map(({ keyword }) => keyword)).toContain("oneOf");
});

test("reaches the constraints of other branches", async () => {
  const { set } = await fixturesOf({
    oneOf: [
      {
        type: "object",
        properties: { kind: { const: "a" }, size: { type: "integer", maximum: 3 } },
        required: ["kind", "size"],
      },
      {
        type: "object",
        properties: { kind: { const: "b" }, text: { type: "string", minLength: 2 } },
        required: ["kind", "text"],
      },
    ],
  });
  expect(set?.valid.map(({ value }) => value)).toEqual([{ kind: "b", text: "text" }]);
  const keywords = set?.invalid.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  expect(keywords).toEqual(expect.arrayContaining(["/size maximum", "/text minLength"]));
});

test("says what it cannot make, and makes nothing up", async () => {
  const nothing = await fixturesOf({ title: "Nothing", type: "string", minLength: 3, maxLength: 2 });
  expect(nothing.set).toBeUndefined();
  expect(nothing.problems).toEqual([
    expect.objectContaining({
      severity: "warning",
      message: expect.stringContaining("no fixture could be made for Nothing"),
    }),
  ]);
  const part = await fixturesOf({
    type: "object",
    properties: { a: { $ref: "#/$defs/Odd" }, b: { type: "integer" } },
    $defs: { Odd: { type: "string", pattern: "^(?=x)y$" } },
  });
  expect(part.set?.full).toEqual({ b: 1 });
  expect(part.problems).toEqual([
    expect.objectContaining({
      severity: "note",
      message: expect.stringContaining("Odd"),
      pointer: "/$defs/Odd",
    }),
  ]);
  const fraction = await fixturesOf({ type: "integer", multipleOf: 0.5 });
  expect(fraction.problems.map(({ message }) => message)).toEqual([expect.stringContaining("/multipleOf")]);
});

test("agrees with independent validators on random schemas", async () => {
  let checked = 0;
  await fc.assert(
    fc.asyncProperty(randomSchema, async (schema) => {
      const made = await fixturesOf(schema);
      expect(misjudged(made)).toEqual([]);
      if (made.set === undefined) return;
      const judge = ajvFor(made.schema);
      const documents = [
        ...[made.set.full, made.set.minimal, ...made.set.valid.map(({ value }) => value)].map(
          (value) => [value, true] as const,
        ),
        ...made.set.invalid.map(({ value }) => [value, false] as const),
      ];
      for (const [value, valid] of documents) {
        checked += 1;
        if (judge(value) === valid) continue;
        expect([schema, value, await secondOpinion(made.schema, value)]).toEqual([schema, value, valid]);
      }
    }),
    { numRuns: 150, seed: 7 },
  );
  expect(checked).toBeGreaterThan(300);
});
