import { emitEnums } from "../../src/emit/enums.ts";
import { evaluatePackage } from "../../src/emit/evaluate.ts";
import { emitFixtures } from "../../src/emit/fixtures.ts";
import { emitGuards } from "../../src/emit/guards.ts";
import { surfaceOf } from "../../src/emit/surface.ts";
import { emitTypes } from "../../src/emit/types.ts";
import { emitOptions } from "../../src/emitOptions.ts";
import type { Json } from "../../src/json.ts";
import type { GenerateOptions } from "../../src/options.ts";
import type { OutputFile } from "../../src/output.ts";
import type { Problem } from "../../src/problems.ts";
import { readModel } from "../../src/readModel.ts";

export interface Invalid {
  readonly name: string;
  readonly value: Json;
  readonly instancePath: string;
  readonly keyword: string;
}

/** What `xFixtures()` of a package returns. */
export interface DocumentSet {
  readonly minimal: Json;
  readonly full: Json;
  readonly valid: readonly { readonly name: string; readonly value: Json }[];
  readonly invalid: readonly Invalid[];
}

export interface FixturesOf {
  readonly files: readonly OutputFile[];
  /** The text of `src/fixtures.ts`. */
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly schema: Json;
  /** Everything that enums, guards and fixtures export. */
  readonly exports: Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
  /** The documents of the first root; `undefined` where it has none. */
  readonly set: DocumentSet | undefined;
  is(value: unknown): boolean;
  issues(
    value: unknown,
  ): readonly { readonly instancePath: string; readonly keyword: string; readonly schemaPath: string }[];
}

/** The package of a schema, and what its fixtures make when they are run. */
export async function fixturesOf(
  schema: Json,
  options: Omit<GenerateOptions, "schema"> = {},
): Promise<FixturesOf> {
  const all = { ...options, schema: schema as GenerateOptions["schema"] };
  const { model } = await readModel(all);
  const emit = emitOptions(all, model);
  const code = [emitEnums, emitTypes, emitGuards].flatMap((emitter) => emitter(model, emit));
  const { files, problems } = emitFixtures(model, emit, code);
  const exports = evaluatePackage([...code, ...files]) as FixturesOf["exports"];
  const names = surfaceOf(model.names.get(model.roots[0] as number) as string);
  return {
    files: [...code, ...files],
    text: files[0]?.text ?? "",
    problems,
    schema: model.schema,
    exports,
    set: exports[names.fixtures]?.() as DocumentSet | undefined,
    is: (value) => exports[names.is]?.(value) as boolean,
    issues(value) {
      const result = exports[names.validate]?.(value) as
        | { issues?: ReturnType<FixturesOf["issues"]> }
        | undefined;
      return result?.issues ?? [];
    },
  };
}
