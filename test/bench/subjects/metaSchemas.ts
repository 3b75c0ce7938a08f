import path from "node:path";
import { pathToFileURL } from "node:url";
import { isJsonObject, type Json, type JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";

/** The meta-schemas of draft-07 and 2020-12, over themselves and over every schema in `schemas`. */
export async function metaSchemas(project: string, schemas: readonly JsonObject[]): Promise<Subject[]> {
  const entry = pathToFileURL(path.join(project, "dist/schema/metaSchemas.js")).href;
  const { metaSchema } = (await import(entry)) as typeof import("../../../src/schema/metaSchemas.ts");
  const draft07 = metaSchema("http://json-schema.org/draft-07/schema") as JsonObject;
  const base = "https://json-schema.org/draft/2020-12/";
  const draft2020 = metaSchema(`${base}schema`) as JsonObject;
  const modern = (draft2020["allOf"] as readonly JsonObject[]).map(
    ({ $ref }) => metaSchema(`${base}${$ref}`) as JsonObject,
  );
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
