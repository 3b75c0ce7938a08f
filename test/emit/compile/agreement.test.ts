import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { declarationOf } from "../../../src/emit/compile/declaration.ts";
import { javaScriptOf } from "../../../src/emit/compile/javaScript.ts";
import { moduleOf } from "../../../src/emit/compile/moduleOf.ts";
import { generate } from "../../../src/generate.ts";
import type { JsonObject } from "../../../src/json.ts";
import type { OutputFile } from "../../../src/output.ts";
import { growthSchema } from "../../bench/growthSchema.ts";
import { samplePackage } from "../samplePackage.ts";
import { codeEssence, compilerEssence, declarationEssence } from "./essence.ts";

const templates = new URL("../../../templates/runtime/", import.meta.url);

function runtimeHelpers(): OutputFile[] {
  const names = readdirSync(templates).filter((name) => name.endsWith(".ts"));
  return names.map((name) => ({ path: `src/${name}`, text: readFileSync(new URL(name, templates), "utf8") }));
}

async function auditLog(): Promise<readonly OutputFile[]> {
  const schema = fileURLToPath(new URL("../../../schemas/coder-auditlog/schema.json", import.meta.url));
  return (await generate({ schema })).files.filter(({ path }) => path.startsWith("src/"));
}

/** The package of schemas among whose keys are the words of TypeScript, and of one as an API has. */
async function sourcesOf(schema: JsonObject): Promise<readonly OutputFile[]> {
  return (await generate({ schema, formats: "assert" })).files.filter(({ path }) => path.startsWith("src/"));
}

test.each<[string, () => readonly OutputFile[] | Promise<readonly OutputFile[]>]>([
  ["a package by hand", () => samplePackage],
  ["every runtime helper", runtimeHelpers],
  ["the package of AuditLog", auditLog],
  [
    "the package of the meta-schema",
    () => sourcesOf({ $ref: "https://json-schema.org/draft/2020-12/schema", title: "Schema" }),
  ],
  ["a catalogue", () => sourcesOf(growthSchema(25))],
])("says of %s what the TypeScript compiler says", async (_, read) => {
  const files = (await read()).filter(({ path }) => path.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(4);
  for (const file of files) {
    const { path, text } = file;
    const module = moduleOf(file);
    const { code, declaration } = compilerEssence(path, text);
    expect(codeEssence(javaScriptOf(module).text), path).toBe(code);
    expect(declarationEssence(declarationOf(module).text), path).toBe(declaration);
  }
});
