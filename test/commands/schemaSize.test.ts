import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { schemaSize } from "../../src/commands/schemaSize.ts";

const folder = mkdtempSync(path.join(tmpdir(), "schema-size-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("adds up the files, and leaves to others what cannot be read", () => {
  const file = path.join(folder, "a.json");
  writeFileSync(file, "true");
  expect(schemaSize({ schema: file })).toBe(4);
  expect(schemaSize({ schema: [file, file, { type: "string" }] })).toBe(8);
  expect(schemaSize({ schema: [path.join(folder, "b.json"), "https://example.com/c.json", "\0"] })).toBe(0);
});
