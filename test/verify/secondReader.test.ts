import { describe, expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import type { GenerateOptions } from "../../src/options.ts";
import { judgeAlike } from "../../src/verify/judgeAlike.ts";
import { refusedDocuments } from "../../src/verify/refusedDocuments.ts";
import { readSecondly, type SecondReading } from "../../src/verify/secondReader.ts";
import { suiteFiles, suiteFolder, suiteMissing, suiteRemotes } from "../conformance/suite.ts";
import { edited, packageOf } from "./packageOf.ts";

const auditLog = packageOf("schemas/coder-auditlog/schema.json");
const suite = suiteFolder();
if (suite === undefined) console.log(suiteMissing);

/** The places that differ for no known reason. */
function unexplained({ disagreements }: SecondReading): string[] {
  return disagreements.filter(({ reason }) => reason === undefined).map(({ at }) => at);
}

describe("a type that was changed is not explained away", () => {
  const changes: readonly [from: string, to: string, at: string][] = [
    ["readonly is_deleted?: boolean;", "readonly is_deleted?: boolean | string;", "AuditLog.is_deleted"],
    ["readonly is_deleted?: boolean;", "readonly is_deleted?: unknown;", "AuditLog.is_deleted"],
    ["readonly is_deleted?: boolean;", "readonly is_deleted: boolean;", "AuditLog.is_deleted"],
    ["readonly is_deleted?: boolean;", "", "AuditLog.is_deleted"],
    [
      "readonly is_deleted?: boolean;",
      "readonly is_deleted?: boolean; readonly more?: number;",
      "AuditLog.more",
    ],
    ["readonly user?: User | null;", "readonly user?: User;", "AuditLog.user"],
    ["readonly roles?: readonly SlimRole[];", "readonly roles?: readonly string[];", "User.roles[]"],
    [
      "readonly organization_ids?: readonly string[];",
      "readonly organization_ids?: readonly (string | null)[];",
      "User.organization_ids[]",
    ],
    ["readonly action?: AuditAction;", "readonly action?: string;", "AuditLog.action"],
    [
      "readonly [key: string]: AuditDiffField",
      "readonly [key: string]: SlimRole",
      "AuditDiff[string].secret",
    ],
  ];
  test.each(changes)("%s", async (from, to, at) => {
    const { found, model } = await auditLog;
    const { files } = edited(found, "src/types.ts", from, to);
    expect(unexplained(await readSecondly(files, model))).toContain(at);
  });
});

describe("what the schema says elsewhere explains nothing here", () => {
  const made = packageOf({
    title: "T",
    type: "object",
    properties: {
      a: { type: "string" },
      b: { enum: ["x", "y"] },
      untyped: { minLength: 1 },
      parts: { properties: { p: { type: "string" } } },
      tuple: { type: "array", prefixItems: [{ type: "string" }, { type: "number" }] },
      limited: { type: "array", items: { type: "string" }, minItems: 2 },
      not: { type: "string", not: { const: "" } },
      pattern: { type: "string", pattern: "^x" },
      choice: { oneOf: [{ type: "string" }, { type: "number" }] },
      open: { type: "object", patternProperties: { "^p": { type: "string" } } },
      lines: {
        type: "object",
        patternProperties: { "^.*$": { type: "object", properties: { p: { type: "string" } } } },
      },
      nullable: { type: ["string", "null"], enum: ["x", "y"] },
      few: {
        type: "object",
        properties: { q: { type: "number" } },
        additionalProperties: false,
        minProperties: 1,
      },
      apart: {
        type: "object",
        oneOf: [{ properties: { q: { const: 1 } } }, { properties: { q: { const: 2 } } }],
      },
      beside: {
        type: "object",
        properties: Object.fromEntries([..."abcdefgh"].map((name) => [name, { const: name }])),
        additionalProperties: { type: "array", items: { type: "string" } },
      },
      plain: {
        type: "object",
        properties: { s: { type: "string" } },
        additionalProperties: { type: "array", items: { type: "number" } },
      },
      textual: { type: "number", default: "5" },
      demanding: {
        type: "object",
        properties: { q: { type: "number" } },
        allOf: [{ required: ["q"] }],
      },
      closed: { type: "object", properties: { a: { type: "string" } }, unevaluatedProperties: false },
    },
    required: ["a"],
    additionalProperties: false,
  });
  const changes: readonly [from: string, to: string, at: string][] = [
    ["readonly a: string", "readonly a: number", "T.a"],
    ["readonly a: string", "readonly a: string | number", "T.a"],
    ["readonly a: string", "readonly a: unknown", "T.a"],
    ["readonly a: string", 'readonly a: "x"', "T.a"],
    ["readonly a: string", "readonly a?: string", "T.a"],
    ["readonly a: string;", "", "T.a"],
    ["readonly a: string;", "readonly a: string; readonly z?: string;", "T.z"],
    ["readonly b?:", "readonly b:", "T.b"],
    ["readonly b?:", "readonly b?: string |", "T.b"],
    [
      "readonly limited?: readonly [string, string, ",
      "readonly limited?: readonly [unknown, string, ",
      "T.limited[0]",
    ],
    [
      "readonly limited?: readonly [string, string, ...string[]]",
      "readonly limited?: readonly (string | null)[]",
      "T.limited[0]",
    ],
    ["readonly a?: string", "readonly a?: string | null", "T.closed.a"],
    ["readonly parts?:", "readonly parts?: unknown; readonly other?:", "T.parts"],
    ["readonly p?: string", "readonly p?: string | null", "T.parts.p"],
    ["readonly not?: string", "readonly not?: string | number", "T.not"],
    ["readonly choice?: string | number", "readonly choice?: string | number | null", "T.choice"],
    ["readonly nullable?:", "readonly nullable?: number |", "T.nullable"],
    ["readonly textual?: number", "readonly textual?: number | null", "T.textual"],
    ["demanding?: { readonly q: number", "demanding?: { readonly q: number | null", "T.demanding.q"],
    ["readonly few?: { readonly q: number", "readonly few?: { readonly q: number | null", "T.few.q"],
    ['readonly a?: "a"', 'readonly a?: "a" | null', "T.beside.a"],
    [
      "readonly [key: string]: readonly number[] | string | undefined",
      "readonly [key: string]: unknown",
      "T.plain[string]",
    ],
  ];
  test("all is explained before", async () => {
    const { found, model } = await made;
    expect(unexplained(await readSecondly(found.files, model))).toEqual([]);
  });
  test.each(changes)("%s to %s", async (from, to, at) => {
    const { found, model } = await made;
    const { files } = edited(found, "src/types.ts", from, to);
    expect(unexplained(await readSecondly(files, model))).toContain(at);
  });
});

// Skipped without ../shared/json-schema-test-suite: the official suite is not part of this repository.
describe.skipIf(suite === undefined)(
  "the types of the official suite are explained, and take what is valid",
  () => {
    test.each(["draft2020-12", "draft7"] as const)("%s", async (draft) => {
      const groups = suiteFiles(suite as string, draft)
        .filter(({ part }) => part === "required")
        .flatMap((file) => file.groups);
      let documents = 0;
      for (const { schema } of groups.filter((_, index) => index % 16 === 3)) {
        const { found, model } = await packageOf(schema, {
          dialect: draft.replace("draft", "").replace(/^7$/, "draft-07"),
          documents: suiteRemotes(suite as string) as NonNullable<GenerateOptions["documents"]>,
        });
        const { valid, failures } = judgeAlike(found, model);
        documents += valid.length;
        expect(failures).toEqual([]);
        expect(refusedDocuments(found.files, valid)).toEqual([]);
        expect(unexplained(await readSecondly(found.files, model))).toEqual([]);
      }
      expect(documents).toBeGreaterThan(300);
    });
  },
);

test("a type that is too narrow refuses documents", async () => {
  const { found, model } = await packageOf({
    title: "T",
    type: "object",
    properties: { a: { enum: ["x", "y"] }, b: { type: ["string", "null"] } },
    if: { required: ["a"] },
    then: { required: ["b"] },
  });
  const { valid } = judgeAlike(found, model);
  expect(refusedDocuments(found.files, valid)).toEqual([]);
  for (const [from, to] of [
    ["string | null", "string"],
    ["string | null", "null"],
    ["?: string", ": string"],
  ] as const) {
    const { files } = edited(found, "src/types.ts", from, to);
    expect(refusedDocuments(files, valid).join("\n")).toMatch(
      /^T: .* is valid, but the type does not take it/,
    );
  }
});

describe("a known difference is explained", () => {
  const object = (properties: object, more: object = {}): Json =>
    ({ title: "T", type: "object", properties, ...more }) as Json;
  const schemas: readonly [reason: RegExp, schema: Json][] = [
    [/index signature on every open object/, object({ a: { type: "string" } })],
    [/does not say the type/, object({ a: { minLength: 1 } }, { additionalProperties: false })],
    [
      /prefixItems/,
      object(
        { a: { type: "array", prefixItems: [{ type: "string" }], items: false } },
        { additionalProperties: false },
      ),
    ],
    [
      /oneOf as anyOf|does not read/,
      object(
        { a: { type: "string", not: { const: "x" }, enum: ["x", "y"] } },
        { additionalProperties: false },
      ),
    ],
    [/template literal/, object({ a: { type: "string", pattern: "^x-" } }, { additionalProperties: false })],
  ];
  test.each(schemas)("%s", async (reason, schema) => {
    const { found, model } = await packageOf(schema);
    const { disagreements } = await readSecondly(found.files, model);
    expect(disagreements.filter((each) => each.reason === undefined)).toEqual([]);
    expect(disagreements.map((each) => each.reason).join()).toMatch(reason);
  });
});

test("types that agree are not told apart by readonly, undefined or order", async () => {
  const { found, model } = await packageOf({
    title: "T",
    type: "object",
    properties: {
      a: { anyOf: [{ type: "null" }, { type: "array", items: { type: "string" } }] },
      b: { enum: ["x", "y"] },
      c: { type: ["string", "null"] },
    },
    required: ["b"],
    additionalProperties: false,
  });
  expect(await readSecondly(found.files, model)).toMatchObject({
    compared: expect.arrayContaining(["T"]),
    disagreements: [],
  });
});

test("says why where the second reader cannot read a schema", async () => {
  const embedded = await packageOf({
    $id: "https://example.com/a",
    properties: { b: { $ref: "b" } },
    $defs: { b: { $id: "b", type: "string" } },
  });
  expect((await readSecondly(embedded.found.files, embedded.model)).unreadable).toMatch(
    /between embedded documents/,
  );
  const anchored = await packageOf({ $ref: "#a", $defs: { A: { $anchor: "a", type: "string" } } });
  expect((await readSecondly(anchored.found.files, anchored.model)).unreadable).toMatch(/gives up/);
});
