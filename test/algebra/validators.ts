import { registerSchema, unregisterSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Json, JsonObject } from "../../src/json.ts";

/** Ajv's verdicts for a schema of draft 2020-12; `undefined` where its own code fails. Fast, with faults in `contains` and `unevaluated*`. */
export function ajvFor(schema: Json): (value: Json) => boolean | undefined {
  const judge = new Ajv2020({ strict: false, logger: false }).compile(schema as JsonObject);
  return (value) => {
    try {
      return judge(value);
    } catch {
      return undefined;
    }
  };
}

/** Hyperjump's verdict: slow, and to be asked where Ajv's is in doubt. */
export async function secondOpinion(schema: Json, value: Json): Promise<boolean> {
  const uri = "https://example.com/random";
  registerSchema({ $schema: "https://json-schema.org/draft/2020-12/schema", ...(schema as object) }, uri);
  try {
    return (await validate(uri, value as never)).valid;
  } finally {
    unregisterSchema(uri);
  }
}
