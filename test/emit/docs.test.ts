import { expect, test } from "vitest";
import { emitDocs } from "../../src/emit/docs.ts";
import type { Model, ObjectPart, Shape } from "../../src/model/model.ts";
import type { EmitOptions, GenerateOptions } from "../../src/options.ts";
import { readModel } from "../../src/readModel.ts";
import { modelLiteral } from "./modelLiteral.ts";

const options: EmitOptions = {
  name: "sample",
  version: "1.0.0",
  license: "MIT",
  readonly: true,
  indexSignatures: false,
  formats: "annotate",
  command: "npx json-schema-to-package generate",
};

function page(model: Model): string {
  const files = emitDocs(model, options);
  expect(files.map(({ path }) => path)).toEqual(["README.md"]);
  return files[0]?.text ?? "";
}

async function pageOf(
  schema: GenerateOptions["schema"],
  more: Partial<GenerateOptions> = {},
): Promise<string> {
  return page((await readModel({ schema, rootName: "Root", ...more })).model);
}

/** The text below a heading, up to the next heading of its level or above. */
function below(text: string, heading: string): string {
  const level = heading.indexOf(" ");
  const start = text.indexOf(`\n${heading}\n`);
  expect(start, `no heading ${heading}`).toBeGreaterThan(-1);
  const rest = text.slice(start + heading.length + 2);
  const end = rest.search(new RegExp(`\\n#{1,${level}} `));
  return (end < 0 ? rest : rest.slice(0, end)).trim();
}

/** The rows of the first table in `text`, without its head, padding taken away. */
function rows(text: string): string[] {
  const table = text.split("\n").filter((line) => line.startsWith("|"));
  return table.slice(2).map((line) => line.replace(/ +/g, " "));
}

function object(part: Partial<ObjectPart>): Partial<Shape> {
  const empty = {
    properties: [],
    patternProperties: [],
    required: [],
    dependentRequired: [],
    dependentSchemas: [],
  };
  return { types: ["object"], object: { ...empty, ...part } };
}

test("goes through the page in a reader's order", async () => {
  const text = await pageOf("schemas/coder-auditlog/schema.json");
  expect(text.match(/^## .*$/gm)).toEqual(
    ["Install", "Use", "Types", "Enums", "Diagram", "Formats", "Corrections", "How to make it again"].map(
      (each) => `## ${each}`,
    ),
  );
  expect(below(text, "## Install")).toBe("```sh\nnpm install sample\n```");
  expect(below(text, "## How to make it again")).toContain("```sh\nnpx json-schema-to-package generate\n```");
  expect(text).toMatch(/^# sample\n\n[^]*[^\n]\n$/);
  expect(text).not.toMatch(/\n\n\n|[ \t]\n|\r/);
});

test("shows the properties of a type as the upstream page does", async () => {
  const text = await pageOf("schemas/coder-auditlog/schema.json", { rootName: "AuditLog" });
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
  const text = await pageOf("schemas/coder-auditlog/schema.json");
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

test("lists what overlays corrected and why, and nothing where they are off", async () => {
  const schema = "schemas/coder-auditlog/schema.json";
  const corrections = rows(below(await pageOf(schema), "## Corrections"));
  expect(corrections).toContainEqual(
    expect.stringMatching(/^\| `corrections\/user-nullable` \| .+ \| `\/properties\/user` \|$/),
  );
  const uncorrected = await pageOf(schema, { overlays: false });
  expect(uncorrected).not.toContain("## Corrections");
  expect(uncorrected).not.toContain("_Corrected:_");
});

test("says which formats guards judge by", async () => {
  const schema = {
    properties: { a: { type: "string", format: "uuid" }, b: { type: "string", format: "email" } },
  };
  expect(below(await pageOf(schema), "## Formats")).toMatch(/refuse nothing.*: `email`, `uuid`\.$/);
  const mixed = below(await pageOf(schema, { formats: { uuid: "assert", "*": "annotate" } }), "## Formats");
  expect(mixed).toMatch(/Guards refuse.*: `uuid`\.\n\n.*refuse nothing.*: `email`\.$/);
  expect(await pageOf({ type: "string" })).not.toContain("## Formats");
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

test("links to the right heading where names fall together", async () => {
  const text = await pageOf({
    $defs: {
      Install: { type: "string" },
      Types: { type: "object" },
      FOO: { type: "null" },
      Foo: { type: "boolean" },
    },
    properties: {
      a: { $ref: "#/$defs/Install" },
      b: { $ref: "#/$defs/Types" },
    },
  });
  const anchors = [...below(text, "### Root").matchAll(/\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading?.toLowerCase().replaceAll(" ", "-"),
  );
  const seen = new Map<string | undefined, number>();
  const real = headings.map((heading) => {
    const count = seen.get(heading) ?? 0;
    seen.set(heading, count + 1);
    return count === 0 ? heading : `${heading}-${count}`;
  });
  expect(anchors).toEqual(["install-1", "types-1"]);
  for (const anchor of anchors) expect(real).toContain(anchor);
});

test("has no link that leads nowhere", async () => {
  const text = await pageOf("schemas/coder-auditlog/schema.json");
  const anchors = new Set(
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading?.toLowerCase().replaceAll(" ", "-")),
  );
  const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(8);
  for (const link of links) expect(anchors).toContain(link);
});

test("shows a switch for a small enum, and a fixture where there is none", async () => {
  const small = below(
    await pageOf({ $defs: { Size: { enum: ["s", 'm"`'] } }, $ref: "#/$defs/Size" }),
    "## Use",
  );
  expect(small).toContain("switch (value) {");
  expect(small).toContain('return "m\\"`";');
  const none = below(await pageOf({ type: "string" }), "## Use");
  expect(none).toContain('import { rootFixture } from "sample/fixtures";');
  for (const use of [small, none]) expect(use.match(/```ts/g)).toHaveLength(3);
});

test("keeps hostile text from breaking the page", async () => {
  const hostile = "<img src=x onerror=alert(1)> | ` \n\n# Heading\n```\n</code> [x](javascript:1) \u202e";
  const text = await pageOf({
    title: hostile,
    description: hostile,
    type: "object",
    required: [hostile],
    properties: {
      [hostile]: {
        type: "string",
        description: hostile,
        default: hostile,
        pattern: "`|<img src=x>",
        format: hostile,
        examples: [hostile],
      },
      kind: { enum: [hostile, "b"] },
    },
    patternProperties: { "<img src=x>`|": { $ref: "#/$defs/x" } },
    $defs: { x: { title: hostile, const: hostile } },
  });
  const outsideFences = text.replace(/^```[^]*?^```$/gm, "");
  expect(outsideFences).not.toContain("```");
  expect(outsideFences.replace(/`[^`\n]+`/g, "")).not.toMatch(/<(?!br>|\/?code>)/);
  expect(outsideFences).not.toMatch(/^# Heading|[\u202e]|(?<!\\)\]\(javascript/m);
  expect(text.match(/^## .*$/gm)).not.toContain("## Heading");
  for (const line of outsideFences.split("\n").filter((each) => each.startsWith("|"))) {
    const cells = line.replace(/\\./g, "").split("|").length - 2;
    expect([2, 4]).toContain(cells);
  }
  const diagram = /```mermaid\n([^]*?)```/.exec(text)?.[1] ?? "";
  const plain = diagram.replace(/#\d+;/g, "").replace(/<<enumeration>>|<\|--|-->|<\|\.\./g, "");
  expect(plain).toMatch(/^[\p{L}\p{N}_\s{}[\]?|:"*.…]+$/u);
  expect(plain).not.toContain("img src");
});

test("draws types, enums and how they lead to each other", async () => {
  const text = await pageOf(
    {
      type: "object",
      required: ["kind"],
      properties: {
        kind: { $ref: "#/$defs/Kind" },
        pets: { type: "array", items: { $ref: "#/$defs/Pet" } },
        "a b": { type: "string" },
      },
      $defs: {
        Kind: { enum: ["x", ""] },
        Pet: { oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/note" }] },
        Cat: { allOf: [{ $ref: "#/$defs/note" }], type: "object" },
        note: { type: "object", additionalProperties: { $ref: "#/$defs/Kind" } },
      },
    },
    { rename: { note: "note" } },
  );
  expect(below(text, "## Diagram")).toBe(`\`\`\`mermaid
classDiagram
  class Root {
    kind Kind
    pets? Pet[]
    a#32;b? string
  }
  class Kind {
    <<enumeration>>
    x
    #34;#34;
  }
  class Pet
  class Cat
  class N_note["note"]
  Root --> "1" Kind : kind
  Root --> "*" Pet : pets
  Pet <|.. Cat
  Pet <|.. N_note
  N_note <|-- Cat
  N_note --> "*" Kind
\`\`\``);
});

test("stays sensible with 1,000 definitions", async () => {
  const $defs = Object.fromEntries(
    Array.from({ length: 1000 }, (_, n) => [
      `Type${n}`,
      {
        type: "object",
        properties: {
          next: { $ref: `#/$defs/Type${(n + 1) % 1000}` },
          text: { type: "string", description: `Number ${n}.` },
        },
      },
    ]),
  );
  const { model } = await readModel({ schema: { $ref: "#/$defs/Type0", $defs }, rootName: "Root" });
  const start = performance.now();
  const text = page(model);
  expect(performance.now() - start).toBeLessThan(2000);
  const diagram = below(text, "## Diagram");
  expect(diagram.match(/^ {2}class /gm)).toHaveLength(40);
  expect(diagram).toMatch(/The types nearest to the root; \d+ more are not in the picture\.$/);
  expect(diagram.length).toBeLessThan(50_000);
  expect(text.match(/^### Type/gm)).toHaveLength(1000);
});

test("is not led into depth by what leads to itself or by nesting without end", () => {
  const deep = Array.from(
    { length: 5000 },
    (_, n): Partial<Shape> => ({
      types: ["array"],
      array: { prefixItems: [], items: n + 1 },
      allOf: [n + 1],
    }),
  );
  expect(below(page(modelLiteral([...deep, {}], { 0: "Root" })), "### Root")).toMatch(/^Type: .{1,300}$/m);
  const net = Array.from(
    { length: 60 },
    (_, n): Partial<Shape> => ({
      anyOf: Array.from({ length: 20 }, (__, k) => (n + k + 1) % 60),
    }),
  );
  expect(page(modelLiteral(net, { 0: "Root" })).length).toBeLessThan(100_000);
});

test("gives one section to a name that several shapes share", () => {
  const text = page(
    modelLiteral(
      [object({ properties: [{ name: "a", shape: 2 }] }), { ref: 0 }, { ref: 0 }],
      { 1: "Root", 0: "Root" },
      { roots: [1] },
    ),
  );
  expect(text.match(/^### Root$/gm)).toHaveLength(1);
  expect(rows(below(text, "### Root"))).toEqual(["| `a` | [`Root`](#root) | no | |"]);
});

test("is the same twice", async () => {
  const schema = "schemas/coder-auditlog/schema.json";
  expect(await pageOf(schema)).toBe(await pageOf(schema));
});
