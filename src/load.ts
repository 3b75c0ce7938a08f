import { emitGuards } from "./emit/guards.ts";
import { surfaceOf } from "./emit/surface.ts";
import { emitOptions } from "./emitOptions.ts";
import type { GenerateOptions } from "./options.ts";
import { readModel } from "./readModel.ts";

/** Why a document is not valid, as the generated package says it: `message` is made when it is first read, and `{ ...issue }` has none. */
declare class LoadedIssue {
  readonly instancePath: string;
  readonly keyword: string;
  readonly schemaPath: string;
  get message(): string;
}

export type { LoadedIssue };

/** A package that was built in memory. */
export interface Loaded {
  /** The root's guard. */
  is(value: unknown): boolean;
  /** The root's `validate` function. */
  validate(
    value: unknown,
  ):
    | { readonly ok: true; readonly value: unknown }
    | { readonly ok: false; readonly issues: readonly LoadedIssue[] };
  /** Everything that the enums and guards of the package export. */
  readonly exports: Readonly<Record<string, unknown>>;
}

/**
 * Builds the package of `options.schema` in memory and runs it; nothing is written to disk.
 * Rejects with a GenerateError, as `generate` does. The first root is meant where there are several.
 */
export async function load(options: GenerateOptions): Promise<Loaded> {
  const { model } = await readModel(options);
  const { evaluatePackage } = await import("./emit/evaluate.ts");
  const { emitEnums } = await import("./emit/enums.ts");
  const emit = emitOptions(options, model);
  const exports = evaluatePackage(
    [...emitEnums(model, emit), ...emitGuards(model, emit)],
    ["enums", "guards"],
  );
  const root = surfaceOf(model.names.get(model.roots[0] as number) as string);
  return {
    is: exports[root.is] as Loaded["is"],
    validate: exports[root.validate] as Loaded["validate"],
    exports,
  };
}
