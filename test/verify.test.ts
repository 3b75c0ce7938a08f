import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { generate } from "../src/generate.ts";
import type { GenerateOptions } from "../src/options.ts";
import { write } from "../src/output.ts";
import { verifyPackage } from "../src/verify.ts";

const committed = fileURLToPath(new URL("../generated/coder-auditlog", import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), "verify-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A copy of the committed package with one text in a module replaced by another. */
function broken(name: string, module: string, from: string, to: string): string {
  const folder = path.join(scratch, name);
  for (const part of ["src", "schema.json", "generated.manifest.json"]) {
    cpSync(path.join(committed, part), path.join(folder, part), { recursive: true });
  }
  const file = path.join(folder, "src", module);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  return folder;
}

test("the committed package is proved, and every difference of types explained", async () => {
  const { ok, checks, disagreements } = await verifyPackage(committed);
  expect(checks.flatMap(({ failures }) => failures)).toEqual([]);
  expect(ok).toBe(true);
  expect(disagreements.length).toBeGreaterThan(0);
  expect(Number(/^\d+/.exec(checks[1]?.summary ?? "")?.[0])).toBeGreaterThan(1000);
});

describe("one line broken by hand is found out", () => {
  const breakages: readonly [what: string, module: string, from: string, to: string, check: string][] = [
    [
      "a negated condition",
      "guards.ts",
      'typeof (property = value.ip) !== "string"',
      'typeof (property = value.ip) === "string"',
      "guards",
    ],
    [
      "a missing required property",
      "guards.ts",
      'if (typeof value.id !== "string") return false;',
      "",
      "guards",
    ],
    ["a type that is not asked for", "guards.ts", "!Number.isInteger(property)", "false", "guards"],
    ["null no longer allowed", "guards.ts", "property !== null && ", "", "guards"],
    ["an issue at another place", "guards.ts", '"/status_code"', '"/status"', "guards"],
    ["a member that is no longer listed", "enums.ts", '  "suspended",\n', "", "guards"],
    ["a constant that does not compile", "enums.ts", 'Stop: "stop"', "Stop: stop", "compile"],
    [
      "a type that promises more",
      "types.ts",
      "readonly user?: User | null;",
      "readonly user: User | null;",
      "types",
    ],
    [
      "a type of another kind",
      "types.ts",
      "readonly is_deleted?: boolean;",
      "readonly is_deleted?: string;",
      "types",
    ],
  ];

  test.each(breakages)("%s", async (what, module, from, to, check) => {
    const folder = broken(what, module, found(module, from), to);
    const { ok, checks } = await verifyPackage(folder);
    expect(ok).toBe(false);
    const failed = checks.filter((each) => !each.ok);
    expect(failed.map(({ name }) => name)).toContain(check);
    for (const { failures } of failed) expect(failures.length).toBeGreaterThan(0);
  });

  /** `userStatusValues` fits on a line, so that its last member has no line of its own. */
  function found(module: string, from: string): string {
    const text = readFileSync(path.join(committed, "src", module), "utf8");
    return text.includes(from) ? from : ', "suspended"]';
  }
});

test("a folder without a package is a problem, not a crash", async () => {
  await expect(verifyPackage(scratch)).rejects.toMatchObject({ name: "GenerateError" });
});

describe("other schemas", () => {
  const schemas: readonly [name: string, options: GenerateOptions][] = [
    [
      "formats asserted",
      {
        schema: {
          title: "Event",
          type: "object",
          required: ["at"],
          properties: { at: { type: "string", format: "date-time" }, id: { type: "string", format: "uuid" } },
          additionalProperties: false,
        },
        formats: "assert",
      },
    ],
    [
      "draft-07 with a tagged union and a tuple",
      {
        schema: {
          $schema: "http://json-schema.org/draft-07/schema#",
          title: "Shape",
          oneOf: [{ $ref: "#/definitions/circle" }, { $ref: "#/definitions/line" }],
          definitions: {
            circle: {
              type: "object",
              required: ["kind", "r"],
              properties: { kind: { const: "circle" }, r: { type: "number", minimum: 0 } },
            },
            line: {
              type: "object",
              required: ["kind", "to"],
              properties: {
                kind: { const: "line" },
                to: {
                  type: "array",
                  items: [{ type: "number" }, { type: "number" }],
                  additionalItems: false,
                  minItems: 2,
                },
              },
            },
          },
        },
      },
    ],
    [
      "recursion",
      {
        schema: {
          title: "Tree",
          type: "object",
          properties: { value: { type: "string" }, children: { type: "array", items: { $ref: "#" } } },
        },
      },
    ],
  ];

  test.each(schemas)("%s: a fresh package is proved", async (name, options) => {
    const folder = path.join(scratch, name);
    await write((await generate(options)).files, folder);
    const { checks } = await verifyPackage(folder);
    expect(checks.flatMap(({ failures }) => failures)).toEqual([]);
  });
});
