import { createRequire } from "node:module";
import type { Json } from "../json.ts";

const load = createRequire(import.meta.url);

/** Where the installed validators keep the meta-schemas of the five dialects. */
const files: Readonly<Record<string, string>> = {
  "http://json-schema.org/draft-04/schema": "ajv-draft-04/dist/refs/json-schema-draft-04.json",
  "http://json-schema.org/draft-06/schema": "ajv/dist/refs/json-schema-draft-06.json",
  "http://json-schema.org/draft-07/schema": "ajv/dist/refs/json-schema-draft-07.json",
  ...vocabularyFiles("2019-09", ["core", "applicator", "validation", "meta-data", "format", "content"]),
  ...vocabularyFiles("2020-12", [
    "core",
    "applicator",
    "unevaluated",
    "validation",
    "meta-data",
    "format-annotation",
    "content",
  ]),
};

function vocabularyFiles(draft: string, vocabularies: readonly string[]): Record<string, string> {
  const folder = `ajv/dist/refs/json-schema-${draft}`;
  const uri = `https://json-schema.org/draft/${draft}`;
  return Object.fromEntries([
    [`${uri}/schema`, `${folder}/schema.json`],
    ...vocabularies.map((name) => [`${uri}/meta/${name}`, `${folder}/meta/${name}.json`]),
  ]);
}

/** The standard meta-schema with this URI (without fragment), offline; `undefined` for any other URI. */
export function metaSchema(uri: string): Json | undefined {
  const file = files[uri];
  return file === undefined ? undefined : (load(file) as Json);
}
