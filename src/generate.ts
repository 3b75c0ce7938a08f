import path from "node:path";
import { fileURLToPath } from "node:url";
import { contradictions } from "./contradictions.ts";
import { compilePackage } from "./emit/compile.ts";
import { emitDocs } from "./emit/docs.ts";
import { emitEnums } from "./emit/enums.ts";
import { emitFixtures } from "./emit/fixtures.ts";
import { emitGuards } from "./emit/guards.ts";
import { emitIndex } from "./emit/indexFile.ts";
import { emitPackage } from "./emit/package.ts";
import { emitTypes } from "./emit/types.ts";
import { emitOptions } from "./emitOptions.ts";
import type { Json, JsonObject } from "./json.ts";
import type { GenerateOptions } from "./options.ts";
import { manifestOf } from "./output/manifest.ts";
import type { OutputFile } from "./output.ts";
import { explainGuards } from "./plan/explainGuards.ts";
import type { Problem } from "./problems.ts";
import { positionOf } from "./read.ts";
import { type ReadModel, readModel } from "./readModel.ts";
import { slowPatterns } from "./schema/pattern/slowPatterns.ts";
import { placeKey } from "./schema/places.ts";

/** A finished package, not yet written. */
export interface Generated {
  /** Every file, `dist` and the manifest included. */
  readonly files: readonly OutputFile[];
  /** Warnings and notes. */
  readonly problems: readonly Problem[];
  /** Name of the (first) root's type. */
  readonly root: string;
  /** How the guards go about their work, a line for each decision; empty unless asked for. */
  readonly explanation: readonly string[];
}

/**
 * Makes a package of `options.schema`, in memory: `write` puts it into a folder. The same input gives the same bytes.
 * Rejects with a GenerateError that holds every problem found.
 */
export async function generate(options: GenerateOptions): Promise<Generated> {
  const read = await readModel(options);
  const { model } = read;
  const emit = emitOptions(options, model);
  const code = [emitEnums, emitTypes, emitGuards].flatMap((emitter) => emitter(model, emit));
  const fixtures = emitFixtures(model, emit, code);
  const sources = [...code, ...fixtures.files, emitIndex(code)];
  const files = [
    ...[emitPackage, emitDocs].flatMap((emitter) => emitter(model, emit)),
    ...sources,
    ...compilePackage(sources),
  ];
  const impossible = contradictions(read);
  const manifest = manifestOf(files, {
    inputs: inputsOf(read),
    options: countingOptions(options, read.roots),
  });
  return {
    files: [...files, manifest],
    problems: [
      ...read.problems,
      ...impossible,
      ...slowPatterns(read.graph),
      // That what cannot be valid has no fixture goes without saying.
      ...fixtures.problems
        .filter(({ at }) => !impossible.some((note) => note.at === at))
        .map((each) => located(each, read)),
    ],
    root: model.names.get(model.roots[0] as number) as string,
    explanation: options.explain ? explainGuards(model) : [],
  };
}

/** A problem that an emitter found, with the file, line and column of its schema. */
function located(found: Problem, { places }: ReadModel): Problem {
  const place = places.find(({ document, pointer }) => placeKey(document, pointer) === found.at);
  return place === undefined ? found : { ...found, ...positionOf(place.document, place.pointer) };
}

/** The documents and overlays by paths that are the same on every machine: relative to the first root's folder. */
function inputsOf({ sources }: ReadModel): { path: string; text: string }[] {
  const [first] = sources;
  const home = first?.uri.startsWith("file:") ? path.dirname(fileURLToPath(first.uri)) : undefined;
  return sources.map(({ uri, json, source }) => ({
    path:
      uri.startsWith("file:") && home !== undefined
        ? path.relative(home, fileURLToPath(uri)).replaceAll("\\", "/")
        : uri,
    text: source?.text ?? JSON.stringify(json),
  }));
}

/** The options that decide what the package says; where its inputs lie does not. */
function countingOptions(options: GenerateOptions, roots: readonly string[]): JsonObject {
  const {
    schema: _,
    documents: __,
    allowRemote: ___,
    allowOutside: ____,
    strict: _____,
    explain: ______,
    ...rest
  } = options;
  const overlays = Array.isArray(rest.overlays)
    ? rest.overlays.map((name) => path.basename(name))
    : rest.overlays;
  const entries = Object.entries({ ...rest, overlays, ...(roots.length > 0 && { roots }) }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(entries) as { readonly [key: string]: Json };
}
