import { registerSchema, unregisterSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import "@hyperjump/json-schema/draft-07";
import "@hyperjump/json-schema/formats";
import { setShouldValidateFormat, setShouldValidateSchema } from "@hyperjump/json-schema";
import type { Judge, Task } from "./judge.ts";

/** @hyperjump/json-schema as the judge of judges: slow, and exact. It is part of no race. */
export async function truth({ schema, asserted }: Pick<Task, "schema" | "asserted">): Promise<Judge> {
  setShouldValidateFormat(asserted);
  setShouldValidateSchema(false);
  const known = "$id" in schema && String(schema["$id"]).includes("json-schema.org");
  const uri = known ? String(schema["$id"]) : "https://bench.example/schema";
  if (!known) registerSchema({ ...schema, $id: uri } as Parameters<typeof registerSchema>[0], uri);
  const judge = await validate(uri);
  if (!known) unregisterSchema(uri);
  return (document) => judge(document as Parameters<typeof judge>[0]).valid;
}
