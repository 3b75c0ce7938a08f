import { describe, expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import { readSecondly } from "../../src/verify/secondReader.ts";
import { edited, packageOf } from "./packageOf.ts";

const auditLog = "schemas/coder-auditlog/schema.json";

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
    const { found, model } = await packageOf(auditLog);
    const { disagreements } = await readSecondly(edited(found, "src/types.ts", from, to).files, model);
    const unexplained = disagreements.filter(({ reason }) => reason === undefined);
    expect(unexplained.map((each) => each.at)).toContain(at);
  });
});

describe("a known difference is explained", () => {
  const object = (properties: object, more: object = {}): Json =>
    ({ title: "T", type: "object", properties, ...more }) as Json;
  const schemas: readonly [reason: RegExp, schema: Json][] = [
    [/index signature on every open object/, object({ a: { type: "string" } })],
    [/does not say the type/, object({ a: { minLength: 1 } }, { additionalProperties: false })],
    [
      /tuples/,
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
