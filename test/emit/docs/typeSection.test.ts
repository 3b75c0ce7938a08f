import { expect, test } from "vitest";
import type { GenerateOptions } from "../../../src/options.ts";
import { auditLog, below, pageOf, rows } from "./page.ts";

test("shows the properties of a type as the upstream page does", async () => {
  const text = await pageOf(auditLog, { rootName: "AuditLog" });
  const log = rows(below(text, "### AuditLog"));
  expect(log).toHaveLength(19);
  expect(log).toContain("| `action` | [`AuditAction`](#auditaction) | no | |");
  expect(log).toContain("| `id` | `string` (uuid) | no | |");
  expect(log).toContain(
    "| `organization_id` | `string` (uuid) | no | **Deprecated:** Use 'organization.id' instead. |",
  );
  expect(log.find((row) => row.startsWith("| `user` |"))).toMatch(
    /\[`User`\]\(#user\) \\\| `null` \| no \| _Corrected:_ /,
  );
  const user = rows(below(text, "### User"));
  expect(user).toContain("| `username` | `string` | yes | |");
  expect(user).toContain("| `roles` | array of [`SlimRole`](#slimrole) | no | |");
  expect(below(text, "### AuditDiff")).toBe("Type: `object` of [`AuditDiffField`](#auditdifffield)");
});

test("lists the members of an enum with their values", async () => {
  const text = await pageOf(auditLog);
  expect(rows(below(text, "### LoginType"))).toEqual(
    [
      ["Empty", ""],
      ["Password", "password"],
      ["Github", "github"],
      ["Oidc", "oidc"],
      ["Token", "token"],
      ["None", "none"],
    ].map(([member, value]) => `| \`LoginType.${member}\` | \`"${value}"\` |`),
  );
});

test.each<[string, GenerateOptions["schema"], string]>([
  ["text", { type: "string", minLength: 1 }, "Type: `string`\n\nA string of at least 1 character."],
  [
    "a list",
    { type: "array", items: { type: "integer" }, uniqueItems: true },
    "Type: array of `integer`\n\nAn array of different items.",
  ],
  ["anything", true, "Type: `unknown`"],
  ["nothing", false, "Type: `never`"],
  ["a constant", { const: { a: [1] } }, 'Type: `{"a":[1]}`'],
  [
    "several types",
    { type: ["string", "null", "number", "integer"] },
    "Type: `number` \\| `string` \\| `null`",
  ],
  [
    "a choice",
    { oneOf: [{ type: "boolean" }, { type: "array" }, { type: "boolean" }] },
    "Type: `boolean` \\| `array`",
  ],
  [
    "a tuple",
    { type: "array", prefixItems: [{ type: "string" }, { type: "null" }] },
    "Type: tuple of `string`, `null`",
  ],
  [
    "a map",
    { type: "object", additionalProperties: { type: ["string", "null"] } },
    "Type: `object` of (`string` \\| `null`)",
  ],
  ["itself", { type: "array", items: { $ref: "#" } }, "Type: array of [`Root`](#root)"],
  [
    "other rules",
    { type: "string", not: { const: "x" } },
    "Type: `string`\n\nMore rules in `schema.json#`: `not`.",
  ],
])("describes a root that is %s", async (_, schema, expected) => {
  expect(below(await pageOf(schema), "### Root")).toBe(expected);
});

test("shows objects in place by path, patterns, the rest and names that are only required", async () => {
  const text = await pageOf({
    type: "object",
    required: ["list", "ghost"],
    properties: {
      list: {
        type: "array",
        items: { type: "object", required: ["n"], properties: { n: { type: "integer" } } },
      },
      port: {
        type: "object",
        additionalProperties: false,
        properties: { "a b": { type: "string", default: "|" } },
      },
    },
    patternProperties: { "^x-": { type: "string" } },
    additionalProperties: { type: "null" },
  });
  expect(rows(below(text, "### Root"))).toEqual([
    "| `list` | array of `object` | yes | |",
    "| `list[].n` | `integer` | yes | |",
    "| `port` | `object` | no | No other properties. |",
    '| `port."a b"` | `string` | no | Default <code>&#34;&#124;&#34;</code>. |',
    "| `ghost` | `unknown` | yes | |",
    "| `*` that matches `^x-` | `string` | no | |",
    "| any other `*` | `null` | no | |",
  ]);
});

test("joins what allOf adds in place, and links what it refers to", async () => {
  const text = await pageOf({
    $defs: { Base: { type: "object", properties: { id: { type: "string" } } } },
    allOf: [{ $ref: "#/$defs/Base" }, { required: ["extra"], properties: { extra: { type: "string" } } }],
  });
  expect(below(text, "### Root")).toMatch(/^Type: \[`Base`\]\(#base\)\n\n\|/);
  expect(rows(below(text, "### Root"))).toEqual(["| `extra` | `string` | yes | |"]);
});

test("tells title, description, remarks and limits once", async () => {
  const text = await pageOf({
    type: "object",
    properties: {
      created_at: {
        title: "Created At",
        type: "string",
        description: "When.\n\nIn UTC.",
        readOnly: true,
        examples: ["a", 1],
      },
      size: { title: "Bytes", type: "integer", minimum: 0, deprecated: true, default: null },
      data: {
        type: "string",
        contentEncoding: "base64",
        contentMediaType: "image/png",
        pattern: "^a|b$",
        writeOnly: true,
      },
    },
  });
  expect(rows(below(text, "### Root"))).toEqual([
    '| `created_at` | `string` | no | When.<br>In UTC.<br>For example `"a"`, `1`.<br>Read-only. |',
    "| `size` | `integer` | no | **Deprecated.**<br>Bytes<br>A number of at least 0.<br>Default `null`. |",
    "| `data` | `string` | no | Matches <code>&#94;a&#124;b&#36;</code>.<br>Holds `base64` of `image/png`.<br>Write-only. |",
  ]);
});
