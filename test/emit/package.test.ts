import { expect, test } from "vitest";
import { emitPackage } from "../../src/emit/package.ts";
import type { Json } from "../../src/json.ts";
import type { Note } from "../../src/model/model.ts";
import type { EmitOptions } from "../../src/options.ts";
import { modelLiteral } from "./modelLiteral.ts";

const options: EmitOptions = {
  name: "@scope/audit",
  version: "1.2.3",
  license: "MIT",
  readonly: true,
  indexSignatures: false,
  formats: "annotate",
  command: "json-schema-to-package generate",
};

function emitted(note: Note = {}, schema: Json = {}) {
  const files = emitPackage(modelLiteral([{ note }, {}], { 0: "Root", 1: "Other" }, { schema }), options);
  return Object.fromEntries(files.map((file) => [file.path, file.text]));
}

test("writes package.json and schema.json", () => {
  expect(Object.keys(emitted())).toEqual(["package.json", "schema.json"]);
});

test("fills the fields that depend on options, in npm's usual order", () => {
  const manifest = JSON.parse(emitted()["package.json"] ?? "");
  expect(manifest).toMatchObject({ name: "@scope/audit", version: "1.2.3", license: "MIT" });
  expect(Object.keys(manifest).slice(0, 4)).toEqual(["name", "version", "description", "license"]);
});

test("can be loaded as ESM, has every subpath and no dependency", () => {
  const manifest = JSON.parse(emitted()["package.json"] ?? "");
  expect(manifest).toMatchObject({
    type: "module",
    sideEffects: false,
    engines: { node: "^20.19.0 || >=22.12.0" },
    main: "./dist/index.js",
    types: "./dist/index.d.ts",
    files: ["dist", "src", "schema.json"],
  });
  expect(Object.keys(manifest.exports)).toEqual([
    ".",
    "./types",
    "./enums",
    "./guards",
    "./fixtures",
    "./schema.json",
    "./package.json",
  ]);
  for (const conditions of Object.values(manifest.exports)) {
    if (typeof conditions === "object")
      expect(Object.keys(conditions as object)).toEqual(["types", "default"]);
  }
  expect(Object.keys(manifest).filter((key) => /dependencies|scripts/i.test(key))).toEqual([]);
});

test.each<[string, Note, string]>([
  ["the first paragraph", { title: "Log", description: "What\nhappened.\n\nMore." }, "What happened."],
  [
    "the title where there is none",
    { title: "Audit  log" },
    "Types, enum constants, guards and fixtures for Audit log",
  ],
  ["the type's name where there is no title", {}, "Types, enum constants, guards and fixtures for Root"],
  ["one line whatever it holds", { description: 'a\u0000\r\n\tb\u0085 "c"' }, 'a b "c"'],
])("describes the package by %s", (_, note, description) => {
  expect(JSON.parse(emitted(note)["package.json"] ?? "").description).toBe(description);
});

test("names every root", () => {
  const model = modelLiteral([{}, { note: { title: "B" } }], { 0: "A", 1: "B" }, { roots: [0, 1] });
  const [manifest] = emitPackage(model, options);
  expect(JSON.parse(manifest?.text ?? "").description).toMatch(/fixtures for A, B$/);
});

test("writes the schema as JSON that reads back the same, hostile keys included", () => {
  const schema = JSON.parse(
    `{ "title": "*/ \u2028", "properties": { "__proto__": {}, "": { "const": 1e308 } } }`,
  );
  const text = emitted({}, schema)["schema.json"] ?? "";
  expect(text).toMatch(/^\{\n {2}"title"[\s\S]*\}\n$/);
  expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(schema));
  expect(emitted({}, true)["schema.json"]).toBe("true\n");
});
