import { createRequire } from "node:module";
import { isJsonObject, type Json, type JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";

/** The meta-schemas of draft-07 and 2020-12, over themselves and over every schema in `schemas`. */
export function metaSchemas(project: string, schemas: readonly JsonObject[]): Subject[] {
  const require = createRequire(`${project}/package.json`);
  const refs = (name: string): JsonObject => require(`ajv/dist/refs/${name}.json`);
  const draft07 = refs("json-schema-draft-07");
  const modern = [
    "core",
    "applicator",
    "unevaluated",
    "validation",
    "meta-data",
    "format-annotation",
    "content",
  ].map((name) => refs(`json-schema-2020-12/meta/${name}`));
  const draft2020 = refs("json-schema-2020-12/schema");
  const parts = [draft07, draft2020, ...modern, ...schemas].flatMap(schemasIn);
  const make = (random: Random): Json => {
    const [a, b] = [random.pick(parts), random.pick(parts)];
    // Two schemas' keywords together make one that nobody wrote.
    return random.chance(0.3) ? { ...a, ...b } : random.chance(0.3) ? { ...a, not: b } : a;
  };
  return [
    { name: "draft-07 meta-schema", schema: draft07, fixed: [draft07], make },
    {
      name: "2020-12 meta-schema",
      schema: draft2020,
      documents: Object.fromEntries(modern.map((each) => [String(each["$id"]), each])),
      fixed: [draft2020, ...modern],
      make,
    },
  ];
}

/** `json` and everything inside that is an object, and so may be meant as a schema. */
function schemasIn(json: Json): JsonObject[] {
  if (Array.isArray(json)) return json.flatMap(schemasIn);
  if (!isJsonObject(json)) return [];
  return [json, ...Object.values(json).flatMap(schemasIn)];
}
