import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { CodeOptions } from "ajv/dist/core.js";
import addFormats from "ajv-formats";
import type { Judge, Peer, Task } from "../judge.ts";

/** Ajv, compiled at run time. */
export const ajv: Peer = (task) => ajvCompiled(task).judge;

/** Ajv with the judge that it compiled; `code` says what its `code` option is to be. */
export function ajvCompiled(task: Task, code: CodeOptions = {}): { ajv: Ajv; judge: Judge } {
  const { schema, documents, asserted, collect } = task;
  const isDraft07 = String(schema["$schema"]).includes("draft-07");
  const instance = new (isDraft07 ? Ajv : Ajv2020)({
    strict: false,
    validateFormats: asserted,
    validateSchema: false,
    // A meta-schema may be what is compiled.
    meta: false,
    allErrors: collect,
    logger: false,
    code,
  });
  // What is evaluated need not be counted where no keyword asks.
  if (!JSON.stringify([schema, documents]).includes("unevaluated"))
    (instance.opts as { unevaluated?: boolean }).unevaluated = false;
  if (asserted) addFormats.default(instance as Ajv);
  for (const [uri, document] of Object.entries(documents)) instance.addSchema(document, uri);
  return { ajv: instance as Ajv, judge: instance.compile(schema) as Judge };
}
