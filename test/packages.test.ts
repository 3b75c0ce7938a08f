import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, test } from "vitest";
import { generate } from "../src/generate.ts";
import { load } from "../src/load.ts";
import { write } from "../src/output.ts";
import { compileStrictly } from "../src/verify/compileStrictly.ts";
import { verifyPackage } from "../src/verify.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "packages-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Writes files below a folder of their own, and gives the folder. */
function folderWith(name: string, files: Record<string, string>): string {
  const folder = path.join(scratch, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

const order = `
$schema: https://json-schema.org/draft/2020-12/schema
title: Order
type: object
required: [id, lines]
properties:
  id: { type: string, format: uuid }
  customer: { $ref: common/customer.yaml }
  lines: { type: array, minItems: 1, items: { $ref: "#/$defs/Line" } }
  shipping: { $ref: "common/address.yaml#/$defs/Address" }
$defs:
  Line:
    type: object
    required: [sku]
    properties:
      sku: { type: string, pattern: "^[A-Z]{3}-\\\\d+$" }
      quantity: { type: integer, minimum: 1 }
    additionalProperties: false
`;
const customer = `
title: Customer
type: object
properties:
  name: { type: string, minLength: 1 }
  address: { $ref: "address.yaml#/$defs/Address" }
  lastOrder: { $ref: ../order.yaml }
`;
const address = `
$defs:
  Address:
    type: object
    required: [street]
    properties:
      street: { type: string }
      country: { enum: [DE, FR, 1X] }
`;

describe("a YAML schema with three files that refer to each other", () => {
  const files = { "order.yaml": order, "common/customer.yaml": customer, "common/address.yaml": address };
  const documents = [
    [{ id: "a", lines: [{ sku: "ABC-1" }] }, true],
    [
      { id: "a", lines: [{ sku: "ABC-1" }], customer: { lastOrder: { id: "b", lines: [{ sku: "XYZ-9" }] } } },
      true,
    ],
    [{ id: "a", lines: [{ sku: "ABC-1" }], customer: { lastOrder: { id: "b", lines: [] } } }, false],
    [{ id: "a", lines: [{ sku: "ABC-1" }], shipping: {} }, false],
    [{ id: "a", lines: [{ sku: "ABC-1" }], customer: { address: { street: "s", country: "IT" } } }, false],
    [{ id: "a", lines: [{ sku: "ABC-1", more: 1 }] }, false],
  ] as const;

  test("becomes one package, with one type for each definition", async () => {
    const folder = folderWith("order", files);
    const { files: output, root } = await generate({ schema: path.join(folder, "order.yaml") });
    expect(root).toBe("Order");
    const types = output.find((file) => file.path === "src/types.ts")?.text ?? "";
    for (const name of ["Order", "Line", "Customer", "Address"]) {
      expect(types.match(new RegExp(`export (?:interface|type) ${name}\\b`, "g"))).toHaveLength(1);
    }
    expect(output.map(({ text }) => text).join("")).not.toContain(scratch);
    await write(output, path.join(folder, "out"));
    const { checks } = await verifyPackage(path.join(folder, "out"));
    expect(checks.flatMap(({ failures }) => failures)).toEqual([]);
  });

  test("whose schema.json Ajv reads alone, and judges by as the guards do", async () => {
    const folder = folderWith("order", files);
    const { files: output } = await generate({ schema: path.join(folder, "order.yaml") });
    const { is } = await load({ schema: path.join(folder, "order.yaml") });
    const schema = output.find((file) => file.path === "schema.json")?.text ?? "";
    const judge = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(schema));
    expect(documents.map(([document]) => is(document))).toEqual(documents.map(([, valid]) => valid));
    expect(documents.map(([document]) => judge(document))).toEqual(documents.map(([, valid]) => valid));
  });

  test("a file outside the schema's folder is refused unless allowed", async () => {
    const folder = folderWith("order", files);
    const schema = path.join(folder, "common", "customer.yaml");
    await expect(generate({ schema })).rejects.toMatchObject({
      problems: [{ keyword: "$ref", pointer: "/properties/lastOrder/$ref", line: 7 }],
    });
    expect((await generate({ schema, allowOutside: true })).root).toBe("Customer");
  });
});

test("several roots make one package that shares definitions", async () => {
  const folder = folderWith("roots", {
    "a.json": `{"title":"Alpha","type":"object","properties":{"b":{"$ref":"b.json"},"s":{"$ref":"c.json#/$defs/Shared"}}}`,
    "b.json": `{"title":"Beta","type":"object","required":["s"],"properties":{"s":{"$ref":"c.json#/$defs/Shared"}}}`,
    "c.json": `{"$defs":{"Shared":{"type":"string","minLength":2}}}`,
  });
  const { files } = await generate({ schema: ["a.json", "b.json"].map((name) => path.join(folder, name)) });
  const types = files.find((file) => file.path === "src/types.ts")?.text ?? "";
  expect(types.match(/export \w+ \w+/g)).toEqual([
    "export interface Alpha",
    "export interface Beta",
    "export type Shared",
  ]);
  await write(files, path.join(folder, "out"));
  const { checks } = await verifyPackage(path.join(folder, "out"));
  expect(checks.flatMap(({ failures }) => failures)).toEqual([]);
});

test("a file beside a schema is found though the schema's $id says it is elsewhere", async () => {
  const folder = folderWith("published", {
    "a.json": `{"$id":"https://example.com/schemas/a.json","title":"A","type":"object","properties":{"b":{"$ref":"b.json"}}}`,
    "b.json": `{"$id":"https://example.com/schemas/b.json","title":"B","type":"string"}`,
  });
  const { is } = await load({ schema: path.join(folder, "a.json") });
  expect([is({ b: "x" }), is({ b: 1 })]).toEqual([true, false]);
});

const history = fileURLToPath(new URL("../../shared/coder/history", import.meta.url));

// Skipped without ../shared/coder/history: older versions of the upstream schema are not part of this repository.
describe.skipIf(!existsSync(history))("the versions in ../shared/coder/history", () => {
  test.each(existsSync(history) ? readdirSync(history) : [])(
    "%s becomes a package that compiles",
    async (name) => {
      const { files, root } = await generate({ schema: path.join(history, name) });
      expect(root).toBe("AuditLog");
      expect(compileStrictly(files.filter((file) => file.path.startsWith("src/")))).toEqual([]);
    },
  );
});
