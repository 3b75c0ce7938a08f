import { kebabCase } from "change-case";
import type { Model } from "./model/model.ts";
import type { EmitOptions, GenerateOptions } from "./options.ts";

/** The options that emitters read, with every default filled in. */
export function emitOptions(options: GenerateOptions, model: Model): EmitOptions {
  const root = model.names.get(model.roots[0] as number) as string;
  return {
    name: options.name ?? (kebabCase(root).replace(/[^a-z0-9-]/g, "") || "schema"),
    version: options.version ?? "0.1.0",
    license: options.license ?? "UNLICENSED",
    readonly: options.readonly ?? true,
    indexSignatures: options.indexSignatures ?? false,
    formats: options.formats ?? "annotate",
    command: "npx json-schema-to-package generate",
  };
}
