import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { emitDocs } from "../../../src/emit/docs.ts";
import type { Model } from "../../../src/model/model.ts";
import type { EmitOptions, GenerateOptions } from "../../../src/options.ts";
import { readModel } from "../../../src/readModel.ts";

export const auditLog: string = fileURLToPath(
  new URL("../../../schemas/coder-auditlog/schema.json", import.meta.url),
);

const options: EmitOptions = {
  name: "sample",
  version: "1.0.0",
  license: "MIT",
  readonly: true,
  indexSignatures: false,
  formats: "annotate",
  command: "npx json-schema-to-package generate",
};

/** The README of the package `sample` for `model`. */
export function page(model: Model): string {
  const files = emitDocs(model, options);
  expect(files.map(({ path }) => path)).toEqual(["README.md"]);
  return files[0]?.text ?? "";
}

/** The README for a schema, whose root is called `Root` unless `more` says otherwise. */
export async function pageOf(
  schema: GenerateOptions["schema"],
  more: Partial<GenerateOptions> = {},
): Promise<string> {
  return page((await readModel({ schema, rootName: "Root", ...more })).model);
}

/** The text below a heading, up to the next heading of its level or above. */
export function below(text: string, heading: string): string {
  const level = heading.indexOf(" ");
  const start = text.indexOf(`\n${heading}\n`);
  expect(start, `no heading ${heading}`).toBeGreaterThan(-1);
  const rest = text.slice(start + heading.length + 2);
  const end = rest.search(new RegExp(`\\n#{1,${level}} `));
  return (end < 0 ? rest : rest.slice(0, end)).trim();
}

/** The rows of the first table in `text`, without its head, padding taken away. */
export function rows(text: string): string[] {
  const table = text.split("\n").filter((line) => line.startsWith("|"));
  return table.slice(2).map((line) => line.replace(/ +/g, " "));
}
